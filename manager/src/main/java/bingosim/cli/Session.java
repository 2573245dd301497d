package bingosim.cli;

import bingosim.database.LocalDatabase;
import bingosim.manager.ManagerApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with a database, for as long as one command needs it. */
final class Session implements AutoCloseable {
    private static final int SECONDS_TO_CONNECT = 5;

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
     */
    static Session toWork(DatabaseOptions options, String command, int threads, PrintWriter notices) {
        return open(options, threads, () -> LocalDatabase.own(options.data(), command, notices::println), true);
    }

    /** For a short command that only looks. */
    static Session toLook(DatabaseOptions options, String command, PrintWriter notices) {
        return open(options, 1, () -> LocalDatabase.attach(options.data(), command, notices::println), false);
    }

    private interface Opening {
        LocalDatabase open();
    }

    private static Session open(DatabaseOptions options, int threads, Opening opening, boolean owns) {
        if (options.postgres().isPresent()) {
            openLog(options.data());
            Map<String, Object> settings = settings(options.postgres().get(), threads);
            requireConnection(options.postgres().get());
            return new Session(Optional.empty(), false, start(settings));
        }
        LocalDatabase database = opening.open();
        try {
            openLog(options.data());
            Map<String, Object> settings = settings(database.jdbcUrl(), threads);
            settings.put("spring.datasource.username", database.user());
            settings.put("spring.datasource.password", database.password());
            settings.put("bingosim.data-directory", options.data().toString());
            return new Session(Optional.of(database), owns, start(settings));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Without a directory for it there is no log; what people must know is said on standard error anyway. */
    private static void openLog(Path directory) {
        if (Files.isWritable(directory)) {
            LogFile.open(directory);
        }
    }

    /** Before anything else tries, because this says in one line what is wrong. */
    private static void requireConnection(String url) {
        String shown = url.replaceFirst("\\?.*", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw FailedException.unreachable(
                    shown.replaceFirst("//.*@", "//"), new IOException("a URL begins with jdbc:postgresql:"));
        }
        var properties = new Properties();
        properties.setProperty("loginTimeout", Integer.toString(SECONDS_TO_CONNECT));
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException e) {
            throw FailedException.unreachable(shown, e);
        }
    }

    private static Map<String, Object> settings(String url, int threads) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.hikari.maximum-pool-size", threads + 3);
        return settings;
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        var spring = new SpringApplication(ManagerApplication.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(settings);
        return spring.run();
    }

    /** Whether no other process can be working on the batches of this database. */
    boolean isAlone() {
        return isAlone;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
        local.ifPresent(LocalDatabase::close);
    }
}
