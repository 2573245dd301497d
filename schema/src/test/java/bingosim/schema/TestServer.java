package bingosim.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The PostgreSQL server of this JVM's tests, started with the first of them and stopped with the JVM. */
record TestServer(String host, int port, String database, String user, String password) {

    private static final String DEFAULT_IMAGE = "postgres:18";

    static TestServer ofThisJvm() {
        return Started.SERVER;
    }

    String jdbcUrl(String name) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    PGSimpleDataSource dataSource(String name) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl(name));
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setCurrentSchema("bingosim,public");
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }

    /** Started by whichever test asks first. */
    private static final class Started {
        static final TestServer SERVER = start();
    }

    private static TestServer start() {
        Optional<String> named = environment("BINGOSIM_TEST_POSTGRES");
        if (named.isPresent()) {
            return named(named.get());
        }
        Optional<String> engine = ContainerEngine.find();
        return engine.isPresent() ? container(engine.get()) : embedded();
    }

    private static TestServer named(String url) {
        PGSimpleDataSource parsed = new PGSimpleDataSource();
        parsed.setUrl(url);
        String user = Objects.requireNonNull(parsed.getUser(), "BINGOSIM_TEST_POSTGRES has no ?user=");
        TestServer server = new TestServer(
                parsed.getServerNames()[0],
                parsed.getPortNumbers()[0],
                Objects.requireNonNullElse(parsed.getDatabaseName(), user),
                user,
                Objects.requireNonNullElse(parsed.getPassword(), ""));
        say("the PostgreSQL of BINGOSIM_TEST_POSTGRES at %s:%d".formatted(server.host(), server.port()));
        return server;
    }

    private static TestServer container(String engine) {
        String image = environment("BINGOSIM_TEST_POSTGRES_IMAGE").orElse(DEFAULT_IMAGE);
        say("a container of %s (engine at %s)".formatted(image, engine));
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.start();
        atEndOfJvm(container::stop);
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getDatabaseName(),
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer embedded() {
        say("an embedded PostgreSQL (no container engine answers)");
        try {
            // Its own hook stops the server and deletes the data.
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
            return new TestServer("127.0.0.1", postgres.getPort(), "postgres", "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static void atEndOfJvm(Runnable ending) {
        Runtime.getRuntime().addShutdownHook(new Thread(ending, "test-postgres-stop"));
    }

    private static void say(String server) {
        System.out.println("integration tests use " + server);
    }
}
