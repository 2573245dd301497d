package bingosim.cli;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.database.LocalDatabase;
import bingosim.http.HttpSettings;
import bingosim.http.ShowFinished;
import bingosim.manager.ManagerApplication;
import bingosim.measure.StartedManager;
import bingosim.summary.Summaries;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application with a database, for as long as one command needs it. */
final class Session implements StartedManager {
    /** What a process that was stopped or cut off can hold up. */
    private static final String TIMEOUTS = "-c lock_timeout=30s -c idle_in_transaction_session_timeout=60s";

    /** The same where others wait to take over. */
    private static final String SHORTER_TIMEOUTS = "-c lock_timeout=10s -c idle_in_transaction_session_timeout=5s";

    /** Longer than a statement that waits for a lock; a server that the network has cut off is silent for ever. */
    private static final int SECONDS_TO_ANSWER = 60;

    /** For what is asked outside of the transactions of chunks. */
    static final int CONNECTIONS_BESIDES = 3;

    static final int CONNECTIONS_OF_SHORT_COMMANDS = 1 + CONNECTIONS_BESIDES;

    private static final String SUMMARY_READERS = "bingosim.summary-readers";

    private final Optional<LocalDatabase> local;
    private final boolean isAlone;
    private final ConfigurableApplicationContext application;

    private Session(Optional<LocalDatabase> local, boolean isAlone, ConfigurableApplicationContext application) {
        this.local = local;
        this.isAlone = isAlone;
        this.application = application;
    }

    /**
     * For a command that changes something: with the database that comes along, no other such command runs meanwhile.
     *
     * @param command what this process is doing, in words, for others who find the database taken
     * @param connections most that it needs at a time
     */
    static Session toWork(DatabaseOptions options, String command, int connections, PrintWriter notices) {
        return open(options, connections, () -> LocalDatabase.own(options.data(), command, notices::println), true);
    }

    /** For a short command that only looks. */
    static Session toLook(DatabaseOptions options, String command, PrintWriter notices) {
        return open(
                options,
                CONNECTIONS_OF_SHORT_COMMANDS,
                () -> LocalDatabase.attach(options.data(), command, notices::println),
                false);
    }

    /** For a command that only looks, but for long. */
    static Session toRead(DatabaseOptions options, String command, PrintWriter notices) {
        return open(
                options,
                CONNECTIONS_OF_SHORT_COMMANDS,
                () -> LocalDatabase.share(options.data(), command, notices::println),
                false);
    }

    /**
     * For a manager whose work is done by workers.
     *
     * @param overrides settings that come before those of the environment
     */
    static Session distributed(PostgresAddress postgres, RabbitAddress rabbitmq, int connections, String... overrides) {
        postgres.requireUsable();
        rabbitmq.requireUsable();
        Map<String, Object> settings = elsewhere(postgres, connections, SHORTER_TIMEOUTS);
        settings.putAll(rabbitmq.settings());
        return new Session(Optional.empty(), false, start(settings, overrides));
    }

    /**
     * The same, which also answers over HTTP.
     *
     * @param overrides settings that come before those of the environment
     */
    static Session serving(
            PostgresAddress postgres, RabbitAddress rabbitmq, int connections, HttpSettings http, String... overrides) {
        postgres.requireUsable();
        rabbitmq.requireUsable();
        Map<String, Object> settings = elsewhere(postgres, connections, SHORTER_TIMEOUTS);
        settings.putAll(rabbitmq.settings());
        settings.putAll(http.settings());
        SpringApplication spring = application(settings);
        spring.setWebApplicationType(WebApplicationType.SERVLET);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(HttpSettings.class, () -> http);
            beans.registerBean(
                    ShowFinished.class,
                    () -> new FinishedBatches(beans.getBean(JdbcTemplate.class), beans.getBean(Summaries.class)));
        });
        return new Session(Optional.empty(), false, spring.run(overrides));
    }

    /** At the end of a batch nobody else needs the connections of those who worked on its partitions. */
    private static int summaryReaders(int connections) {
        return Math.min(Runtime.getRuntime().availableProcessors(), connections - CONNECTIONS_BESIDES);
    }

    private interface Opening {
        LocalDatabase open();
    }

    private static Session open(DatabaseOptions options, int connections, Opening opening, boolean owns) {
        Optional<PostgresAddress> postgres = options.postgres();
        if (postgres.isPresent()) {
            openLog(options.data());
            postgres.get().requireUsable();
            Map<String, Object> settings = elsewhere(postgres.get(), connections, TIMEOUTS);
            settings.put(SUMMARY_READERS, summaryReaders(connections));
            return new Session(Optional.empty(), false, start(settings));
        }
        LocalDatabase database = opening.open();
        try {
            openLog(options.data());
            Map<String, Object> settings = settings(new PostgresAddress(database.jdbcUrl()), connections, TIMEOUTS);
            settings.put("spring.datasource.username", database.user());
            settings.put("spring.datasource.password", database.password());
            settings.put("bingosim.data-directory", options.data().toString());
            settings.put(SUMMARY_READERS, summaryReaders(connections));
            // Nobody else would start it again.
            settings.put("bingosim.database-patience", "10s");
            return new Session(Optional.of(database), owns, start(settings));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Without a directory for it there is no log; what people must know is said on standard error anyway. */
    static void openLog(Path directory) {
        if (Files.isWritable(directory)) {
            LogFile.open(directory);
        }
    }

    private static Map<String, Object> elsewhere(PostgresAddress postgres, int connections, String timeouts) {
        Map<String, Object> settings = settings(postgres, connections, timeouts);
        settings.put("spring.datasource.hikari.data-source-properties.socketTimeout", SECONDS_TO_ANSWER);
        return settings;
    }

    private static Map<String, Object> settings(PostgresAddress postgres, int connections, String timeouts) {
        Map<String, Object> settings = new HashMap<>(postgres.settings("bingosim", timeouts));
        settings.put("spring.datasource.hikari.maximum-pool-size", connections);
        return settings;
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings, String... overrides) {
        SpringApplication spring = application(settings);
        spring.setWebApplicationType(WebApplicationType.NONE);
        return spring.run(overrides);
    }

    private static SpringApplication application(Map<String, Object> settings) {
        var spring = new SpringApplication(ManagerApplication.class);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(settings);
        return spring;
    }

    /** Whether no other process can be working on the batches of this database. */
    boolean isAlone() {
        return isAlone;
    }

    /** The first process of the database server that comes along; empty with one that may be elsewhere. */
    OptionalLong serverProcess() {
        return local.stream().mapToLong(LocalDatabase::serverProcess).findAny();
    }

    FinishedBatches finishedBatches() {
        return new FinishedBatches(bean(JdbcTemplate.class), bean(Summaries.class));
    }

    /** Where it answers over HTTP. */
    int httpPort() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
        local.ifPresent(LocalDatabase::close);
    }
}
