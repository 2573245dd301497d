package bingosim.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private static final long OURSELVES = ProcessHandle.current().pid();

    @TempDir
    private Path cluster;

    @Test
    void namesProcessAndPort() throws Exception {
        write("4711\n/data/postgres\n1700000000\n54321\n\n127.0.0.1\n  1 2\nready   \n");

        assertThat(PidFile.read(cluster)).contains(new PidFile(4711, 54321));
    }

    @Test
    void saysNothingWhileItIsMissingOrUnfinished() throws Exception {
        assertThat(PidFile.read(cluster)).isEmpty();

        write("4711\n/data/postgres\n");

        assertThat(PidFile.read(cluster)).isEmpty();
    }

    @Test
    void aNumberThatWentToAnotherProgramIsNoServer() {
        assertThat(new PidFile(OURSELVES, 1).mayBeServer()).isFalse();
    }

    @Test
    void disowningLeavesAllButTheNumber() throws Exception {
        write("%d\n/data/postgres\n1700000000\n54321\n\n127.0.0.1\n  1 2\nready   \n".formatted(OURSELVES));

        PidFile.disown(cluster);

        assertThat(Files.readAllLines(PidFile.in(cluster)))
                .containsExactly(
                        "2147483647", "/data/postgres", "1700000000", "54321", "", "127.0.0.1", "  1 2", "ready   ");
    }

    private void write(String text) throws IOException {
        Files.writeString(PidFile.in(cluster), text);
    }
}
