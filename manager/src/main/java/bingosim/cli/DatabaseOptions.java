package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.SecretFile;
import bingosim.job.InvalidParametersException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where batches are kept. */
final class DatabaseOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:BINGOSIM_DATA:-${sys:user.home}/.bingosim}",
            description =
                    "directory of the database that comes with BingoSim, and of the log (or BINGOSIM_DATA; default: ${DEFAULT-VALUE})")
    private Path data = Path.of(".");

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            defaultValue = "${env:BINGOSIM_POSTGRES}",
            description =
                    "use this PostgreSQL (15 or later) instead: jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD (or BINGOSIM_POSTGRES, which keeps the password out of the list of processes, or BINGOSIM_POSTGRES_FILE, a file with the URL)")
    private @Nullable String postgres;

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    Optional<PostgresAddress> postgres() {
        return Optional.ofNullable(postgres)
                .filter(url -> !url.isBlank())
                .or(() -> SecretFile.of(System.getenv(), "BINGOSIM_POSTGRES"))
                .map(PostgresAddress::new);
    }

    /** Where the database that comes along will not do, because workers cannot reach it. */
    PostgresAddress requirePostgres() {
        return postgres()
                .orElseThrow(
                        () -> InvalidParametersException.of(
                                List.of(
                                        "--postgres (or BINGOSIM_POSTGRES) is missing: manager and workers need a database that all of them reach")));
    }
}
