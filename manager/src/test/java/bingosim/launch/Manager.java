package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.StopSignal;
import bingosim.manager.ManagerApplication;
import bingosim.schema.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The manager on a database of its own. */
final class Manager implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final ConfigurableApplicationContext application;
    final JdbcTemplate jdbc;
    final BatchLauncher launcher;

    Manager() {
        application = new SpringApplicationBuilder(ManagerApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password(),
                        "logging.level.root", "warn"))
                .run();
        jdbc = application.getBean(JdbcTemplate.class);
        launcher = application.getBean(BatchLauncher.class);
    }

    Launched launch(String... parameters) {
        return launcher.launch(BatchParameters.parse(pairs(parameters)), "test", true);
    }

    /** Launches and works until the end. */
    Batch run(int threads, String... parameters) throws JobExecutionException {
        var leased = (Launched.Leased) launch(parameters);
        run(leased, threads, new StopSignal());
        return batch(leased.runnable().batch().name());
    }

    BatchStatus run(Launched.Leased leased, int threads, StopSignal stop) throws JobExecutionException {
        return bean(BatchRunner.class).run(leased, threads, runs -> {}, stop);
    }

    Batch batch(String name) {
        return new Batches(jdbc).find(name).orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    private static Map<String, String> pairs(String... parameters) {
        Map<String, String> pairs = new HashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
