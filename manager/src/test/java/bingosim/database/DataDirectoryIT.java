package bingosim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DataDirectoryIT {

    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

    @TempDir
    private Path directory;

    @Test
    void aFileIsNoDataDirectory() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> own(file))
                .isInstanceOf(LocalDatabaseException.class)
                .hasMessage(file + " is a file, not a directory; name a directory with --data");
        assertThatThrownBy(() -> own(file.resolve("below"))).hasMessageStartingWith(file + " is a file");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() {
        Path readOnly = directory;
        if (IS_ROOT) {
            readOnly = Path.of("/proc/self"); // where not even root may create a file
            assumeThat(readOnly).isDirectory();
        } else {
            assertThat(directory.toFile().setWritable(false)).isTrue();
        }
        Path data = readOnly;

        assertThatThrownBy(() -> own(data))
                .isInstanceOf(LocalDatabaseException.class)
                .hasMessageStartingWith("data directory %s cannot be written", data)
                .hasMessageEndingWith("change its permissions or use another --data");
    }

    @Test
    void nothingIsStoppedOrCreatedWhereThereIsNoDataDirectory() {
        Path missing = directory.resolve("missing");

        assertThat(LocalDatabase.stop(missing)).isFalse();

        assertThat(missing).doesNotExist();
    }

    @Test
    void rootWithoutUserNamespacesIsToldWhatToDo() throws Exception {
        assumeThat(IS_ROOT).isTrue();
        DataDirectory data = DataDirectory.create(directory);
        PostgresCommands withoutNamespace =
                new PostgresCommands(PostgresCommands.of(data).home(), List.of(), data.commandLog());
        Files.writeString(data.password(), "secret");

        assertThatThrownBy(() -> new Cluster(data, withoutNamespace, Map.of()).initialise())
                .hasMessageStartingWith("PostgreSQL does not run as root")
                .hasMessageContaining("run BingoSim as another user");
    }

    private static LocalDatabase own(Path data) {
        return LocalDatabase.own(data, "run", progress -> {});
    }
}
