package bingosim.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockListTest {
    private static final String HEAD = "this export";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeTwoBlocks() throws IOException {
        file = directory.resolve("x.part.blocks");
        try (BlockList list = BlockList.open(file, HEAD, 0)) {
            list.add(new Block(50, 1000, -1, new byte[] {1, 2, 3}));
            list.add(new Block(100, 2000, 7, new byte[0]));
        }
    }

    private void assertGoesOnAfter(long nextRun, String head, long fileSize) throws IOException {
        try (BlockList list = BlockList.open(file, head, fileSize)) {
            assertThat(list.last().nextRun()).isEqualTo(nextRun);
            list.add(new Block(nextRun + 50, fileSize + 1, 8, new byte[0]));
        }
        try (BlockList list = BlockList.open(file, head, Long.MAX_VALUE)) {
            assertThat(list.last().nextRun()).isEqualTo(nextRun + 50);
        }
    }

    @Test
    void goesOnAfterTheLastBlock() throws IOException {
        try (BlockList list = BlockList.open(file, HEAD, 2000)) {
            assertThat(list.last()).usingRecursiveComparison().isEqualTo(new Block(100, 2000, 7, new byte[0]));
            assertThat(list.states()).containsExactly(new byte[] {1, 2, 3}, new byte[0]);
        }
        assertGoesOnAfter(100, HEAD, 2000);
    }

    @Test
    void lineThatWasNotWrittenToItsEndDoesNotCount() throws IOException {
        Files.writeString(file, "150 30", StandardOpenOption.APPEND);

        assertGoesOnAfter(100, HEAD, 3000);
    }

    @Test
    void blocksThatAreNotInTheFileDoNotCount() throws IOException {
        assertGoesOnAfter(50, HEAD, 1999);
    }

    @Test
    void anotherExportBeginsAnew() throws IOException {
        assertGoesOnAfter(0, "this export of another batch", 2000);
    }

    @Test
    void headThatWasNotWrittenToItsEndBeginsAnew() throws IOException {
        Files.writeString(file, HEAD);

        assertGoesOnAfter(0, HEAD, 2000);
    }
}
