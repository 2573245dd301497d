package bingosim.launch;

import bingosim.connection.PostgresAddress;
import bingosim.connection.RabbitAddress;
import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.StopSignal;
import bingosim.manager.ManagerApplication;
import bingosim.partition.Partitions;
import bingosim.schema.TestDatabase;
import bingosim.testkit.TestBroker;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The manager on a database of its own. */
public final class Manager implements AutoCloseable {
    private final TestDatabase database;
    private final ConfigurableApplicationContext application;
    public final JdbcTemplate jdbc;
    final BatchLauncher launcher;

    public Manager() {
        this(TestDatabase.create(), Map.of());
    }

    private Manager(TestDatabase database, Map<String, Object> settings) {
        this.database = database;
        application = new SpringApplicationBuilder(ManagerApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(new PostgresAddress(database.jdbcUrl()).settings("bingosim", ""))
                .properties(settings)
                .properties(Map.of(
                        "bingosim.summary-readers",
                        "3",
                        "spring.datasource.username",
                        database.user(),
                        "spring.datasource.password",
                        database.password(),
                        "logging.level.root",
                        "warn"))
                .run();
        jdbc = application.getBean(JdbcTemplate.class);
        launcher = application.getBean(BatchLauncher.class);
    }

    /** One of many on a database, with a queue for the requests of workers. */
    static Manager of(TestDatabase database, TestBroker broker) {
        Map<String, Object> settings = new HashMap<>(new RabbitAddress(broker.url()).settings());
        settings.put("bingosim.queue", broker.queue());
        return new Manager(database, settings);
    }

    public Launched launch(String... parameters) {
        return launcher.launch(BatchParameters.parse(pairs(parameters)), "test", true);
    }

    /** Launches and works until the end. */
    public Batch run(int threads, String... parameters) throws JobExecutionException, InterruptedException {
        var leased = (Launched.Leased) launch(parameters);
        run(leased, threads, new StopSignal());
        return batch(leased.runnable().batch().name());
    }

    public BatchStatus run(Launched.Leased leased, int threads, StopSignal stop)
            throws JobExecutionException, InterruptedException {
        return bean(BatchRunner.class).run(leased, bean(Partitions.class).local(threads), (runs, note) -> {}, stop);
    }

    public Batch batch(String name) {
        return new Batches(jdbc).find(name).orElseThrow();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    /** By phase, over all windows and workers. */
    Map<String, Long> sampled(Batch batch, String column) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.query(
                "select phase, sum(%s) as total from perf_sample where batch_id = ? group by phase".formatted(column),
                row -> {
                    sums.put(row.getString("phase"), row.getLong("total"));
                },
                batch.id());
        return sums;
    }

    private static Map<String, String> pairs(String... parameters) {
        Map<String, String> pairs = new HashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    void closeApplication() {
        application.close();
    }

    @Override
    public void close() {
        closeApplication();
        database.close();
    }
}
