package bingosim.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalDatabaseExceptionTest {

    private static final Path DATA = Path.of("data");
    private static final Path LOG = Path.of("data/log/server.log");

    @Test
    void aFullDiskIsRecognisedWhoeverMeetsIt() {
        var cause = new FileSystemException("data/binaries/x", null, "No space left on device");
        String said = "PANIC:  could not write to file \"pg_wal/xlogtemp.7\": No space left on device";

        assertThat(LocalDatabaseException.ioFailed(DATA, cause))
                .hasMessageStartingWith("no space left for the database in data (data/binaries/x")
                .hasCause(cause);
        assertThat(LocalDatabaseException.commandFailed(DATA, "initdb", said, LOG))
                .hasMessageStartingWith("no space left for the database in data (PANIC:");
    }

    @Test
    void whatIsNotRecognisedIsQuotedInOneLine() {
        var cause = new IOException("first\nsecond");

        assertThat(LocalDatabaseException.ioFailed(DATA, cause))
                .hasMessage("the database in data cannot be used: first")
                .hasCause(cause);
        assertThat(LocalDatabaseException.commandFailed(DATA, "initdb", "FATAL:  odd", LOG))
                .hasMessage("initdb failed in data: FATAL:  odd; see data/log/server.log");
    }
}
