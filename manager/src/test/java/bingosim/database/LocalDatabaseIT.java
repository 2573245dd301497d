package bingosim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LocalDatabaseIT {

    /** One for most tests: each opens and closes the same database. */
    @TempDir
    private static Path shared;

    @Test
    void isSetUpOnceForNobodyElseToRead(@TempDir Path parent) throws Exception {
        Path data = parent.resolve("not/there");
        List<String> progress = new ArrayList<>();

        LocalDatabase.own(data, "run", progress::add).close();
        LocalDatabase.own(data, "run", progress::add).close();

        assertThat(progress).containsExactly("setting up the database (once) ...");
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("password"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
    }

    @Test
    void isDurableAndOnThisMachineOnly() throws Exception {
        try (LocalDatabase database = own(shared)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, "unix_socket_directories")).isEmpty();
            assertThat(show(database, "password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void asksForThePassword() throws Exception {
        try (LocalDatabase database = own(shared)) {
            assertRefused(database.jdbcUrl(), database.user(), "");
            assertRefused(database.jdbcUrl(), database.user(), "wrong");
            assertRefused(database.jdbcUrl(), "postgres", database.password());
        }
    }

    @Test
    void keepsItsDataAcrossARestart(@TempDir Path data) throws Exception {
        try (LocalDatabase database = own(data)) {
            execute(database, "create table kept as select 42 as answer");
        }

        try (LocalDatabase database = own(data)) {
            assertThat(query(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        PidFile server;
        try (LocalDatabase database = own(shared)) {
            server = pidFile(shared);
            assertThat(server.mayBeServer()).isTrue();
            assertThat(programsFrom(shared)).isNotEmpty();
            assertThat(database.jdbcUrl()).contains(":" + server.port() + "/bingosim");
        }

        assertThat(server.mayBeServer()).isFalse();
        assertThat(programsFrom(shared)).isEmpty();
        assertThat(LocalDatabase.stop(shared)).isFalse();
    }

    @Test
    void aSecondOwnerIsToldAboutTheFirst() throws Exception {
        try (OwnerProcess first = OwnerProcess.startAndAwaitOpen(shared, "run batch=x")) {
            assertThatThrownBy(() -> own(shared))
                    .isInstanceOf(LocalDatabaseException.class)
                    .hasMessageStartingWith(
                            "data directory %s is in use by process %d (run batch=x) since 20", shared, first.pid())
                    .hasMessageEndingWith("; wait for it, stop it with Ctrl-C, or use another --data");
            assertThatThrownBy(() -> LocalDatabase.stop(shared)).hasMessageContaining("(run batch=x)");
        }
    }

    @Test
    void aSecondOwnerInTheSameProcessIsRefusedAndTakesNothingAway() throws Exception {
        try (LocalDatabase first = own(shared)) {
            assertThatThrownBy(() -> own(shared)).hasMessageContaining("is in use by process");
            try (OwnerProcess second = OwnerProcess.start(shared, "run batch=y")) {
                assertThatThrownBy(second::awaitOpen).isInstanceOf(AssertionError.class);
            }
            assertThat(query(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void whoAttachesToAnOwnersServerLeavesItRunning() throws Exception {
        try (OwnerProcess owner = OwnerProcess.startAndAwaitOpen(shared, "run batch=x")) {
            PidFile server = pidFile(shared);

            try (LocalDatabase database = attach(shared)) {
                assertThat(query(database, "select 1")).isEqualTo("1");
            }

            assertThat(pidFile(shared)).isEqualTo(server);
            assertThat(owner.pid()).isNotEqualTo(server.pid());
        }
    }

    @Test
    void whoAttachesWaitsForAnOwnerThatIsStarting(@TempDir Path data) throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data, "run batch=x")) {
            owner.awaitProgress("setting up");

            try (LocalDatabase database = attach(data)) {
                assertThat(query(database, "select 1")).isEqualTo("1");
            }

            owner.awaitOpen();
        }
    }

    @Test
    void anOwnerWaitsForAShortCommand() throws Exception {
        LocalDatabase database = attach(shared);
        try (OwnerProcess owner = OwnerProcess.start(shared, "run batch=x")) {
            owner.awaitProgress("waiting for process %d (show)"
                    .formatted(ProcessHandle.current().pid()));

            database.close();

            owner.awaitOpen();
        }
    }

    @Test
    void whoStartsAServerToShareItLetsOthersAttachButNotOwnIt() throws Exception {
        try (LocalDatabase first = LocalDatabase.share(shared, "export x", progress -> {});
                LocalDatabase second = attach(shared)) {
            assertThat(query(first, "select 1")).isEqualTo("1");
            assertThat(query(second, "select 1")).isEqualTo("1");
            assertThatThrownBy(() -> own(shared)).hasMessageContaining("(export x)");
        }
        assertThat(PidFile.read(shared.resolve("postgres"))).isEmpty();
    }

    @Test
    void theServerOfAKilledOwnerIsUsedUntilItIsStopped() throws Exception {
        OwnerProcess owner = OwnerProcess.startAndAwaitOpen(shared, "run batch=x");
        PidFile orphan = pidFile(shared);
        owner.kill();

        try (LocalDatabase database = attach(shared)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
        assertThat(pidFile(shared)).isEqualTo(orphan);

        assertThat(LocalDatabase.stop(shared)).isTrue();
        assertThat(orphan.mayBeServer()).isFalse();
        assertThat(LocalDatabase.stop(shared)).isFalse();
    }

    @Test
    void theNextOwnerTakesOverTheServerOfAKilledOneAndStopsIt() throws Exception {
        OwnerProcess owner = OwnerProcess.startAndAwaitOpen(shared, "run batch=x");
        PidFile orphan = pidFile(shared);
        owner.kill();

        try (LocalDatabase database = own(shared)) {
            assertThat(pidFile(shared)).isEqualTo(orphan);
            assertThat(query(database, "select 1")).isEqualTo("1");
        }

        assertThat(orphan.mayBeServer()).isFalse();
    }

    @Test
    void aKillDuringTheSetUpIsMadeGoodByTheNextStart(@TempDir Path data) throws Exception {
        OwnerProcess owner = OwnerProcess.start(data, "run batch=x");
        owner.awaitProgress("setting up");
        owner.kill();

        try (LocalDatabase database = own(data)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anInitdbThatOutlivesItsOwnerDoesNoHarm(@TempDir Path data) throws Exception {
        OwnerProcess owner = OwnerProcess.start(data, "run batch=x");
        Patience patience = new Patience();
        while (unfinishedClusters(data).isEmpty() && !patience.isOver()) {
            patience.pause();
        }
        owner.kill();

        own(data).close();
        own(data).close();

        assertThat(data.resolve("postgres/PG_VERSION")).exists();
        assertThat(unfinishedClusters(data)).isEmpty();
    }

    @Test
    void aHalfInitialisedClusterIsThrownAway(@TempDir Path data) throws Exception {
        Path half = Files.createDirectories(data.resolve("postgres.new-123/base"));
        Files.writeString(half.resolveSibling("postgresql.conf"), "");

        try (LocalDatabase database = own(data)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }

        assertThat(half).doesNotExist();
    }

    @Test
    void theServersNumberMayBelongToAnotherProcessAfterACrash() throws Exception {
        own(shared).close();
        String stale = "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n  1 2%nready   %n"
                .formatted(ProcessHandle.current().pid(), shared.resolve("postgres"));
        Files.writeString(shared.resolve("postgres/postmaster.pid"), stale);

        try (LocalDatabase database = own(shared)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aDatabaseWithoutItsPasswordIsNotReplaced(@TempDir Path data) throws Exception {
        own(data).close();
        Path password = data.resolve("password");

        Files.writeString(password, "another\n");
        assertThatThrownBy(() -> own(data))
                .hasMessage("the database refuses the password in %s; restore the file from a copy", password);
        Files.delete(password);
        assertThatThrownBy(() -> own(data))
                .hasMessageStartingWith(password + " is missing, but the database beside it has a password");

        assertThat(data.resolve("postgres/PG_VERSION")).exists();
        assertThat(PidFile.read(data.resolve("postgres"))).isEmpty();
    }

    private static LocalDatabase own(Path data) {
        return LocalDatabase.own(data, "run", progress -> {});
    }

    private static LocalDatabase attach(Path data) {
        return LocalDatabase.attach(data, "show", progress -> {});
    }

    private static PidFile pidFile(Path data) throws IOException {
        return PidFile.read(data.resolve("postgres")).orElseThrow();
    }

    private static List<String> programsFrom(Path data) throws IOException {
        String binaries = data.toRealPath().resolve("binaries").toString();
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .filter(command -> command.startsWith(binaries))
                .toList();
    }

    private static List<Path> unfinishedClusters(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(path -> path.getFileName().toString().startsWith("postgres.new-"))
                    .toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assertRefused(String url, String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, password))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    private static String show(LocalDatabase database, String setting) throws SQLException {
        return query(database, "show " + setting);
    }

    private static String query(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(LocalDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
