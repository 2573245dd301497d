package bingosim.oldprotocol;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The process that simulates, until its standard input ends. */
final class OldWorker {
    private final OldTuning tuning;
    private final Tally tally = new Tally();
    private final RunRows runs;
    private final BatchRows batches;
    /** A cache, by batch. */
    private final Map<UUID, Snapshot> snapshots = new ConcurrentHashMap<>();

    private final BufferedPersister persister;

    private OldWorker(JdbcTemplate jdbc, OldTuning tuning) {
        this.tuning = tuning;
        batches = new BatchRows(jdbc, tally);
        runs = new RunRows(jdbc, tally);
        persister = new BufferedPersister(
                tuning,
                InstantSource.system(),
                new StoreResults(runs, new ResultRows(jdbc, tally), batches, tally, InstantSource.system()));
    }

    /** @param arguments name of schema and queue, tuning */
    public static void main(String[] arguments) {
        String name = arguments[0];
        OldTuning tuning = OldTuning.parse(List.of(arguments).subList(1, arguments.length));
        OldServers servers = OldServers.ofEnvironment(System.getenv());
        ProcessMain.run(() -> {
            ExecutorService threads = Executors.newFixedThreadPool(tuning.concurrency());
            try (HikariDataSource pool = servers.open(name, tuning.concurrency() + 1);
                    Connection connection = servers.rabbitmq().clientFactory().newConnection(threads, name)) {
                connection.addShutdownListener(cause -> {
                    if (!cause.isInitiatedByApplication()) {
                        ProcessMain.fail(cause);
                    }
                });
                return new OldWorker(new JdbcTemplate(pool), tuning).work(connection, name);
            } finally {
                threads.shutdown();
            }
        });
    }

    private Tally work(Connection connection, String queue) throws IOException, InterruptedException {
        Duration before = ProcessMain.cpu();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        long millis = tuning.flushInterval().toMillis();
        timer.scheduleWithFixedDelay(this::flush, millis, millis, TimeUnit.MILLISECONDS);
        List<RunConsumer> consumers = new ArrayList<>();
        for (int i = 0; i < tuning.concurrency(); i++) {
            consumers.add(consumer(connection.createChannel(), queue));
        }
        System.out.println("takes messages of " + queue);
        ProcessMain.awaitEndOfInput();
        consumers.forEach(RunConsumer::stop);
        timer.shutdown();
        timer.awaitTermination(1, TimeUnit.MINUTES);
        tally.used(ProcessMain.cpu().minus(before));
        return tally;
    }

    private Snapshot snapshot(UUID batch) {
        return snapshots.computeIfAbsent(batch, batches::snapshot);
    }

    private void flush() {
        try {
            persister.flush();
        } catch (RuntimeException e) {
            ProcessMain.fail(e);
        }
    }

    private RunConsumer consumer(Channel channel, String queue) throws IOException {
        var consumer = new RunConsumer(channel, runs, this::snapshot, persister, tuning.readsRowPerRun());
        channel.basicQos(2);
        channel.basicConsume(queue, false, consumer);
        return consumer;
    }
}
