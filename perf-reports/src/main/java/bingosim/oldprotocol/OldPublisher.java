package bingosim.oldprotocol;

import bingosim.scenario.ScenarioFiles;
import bingosim.simulation.RunSeed;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The process that was the web: stores the runs of a batch, publishes them and watches until the batch is finished. */
final class OldPublisher {
    private static final int ROWS_PER_INSERT = 1000;
    private static final int MESSAGES_AT_A_TIME = 100;
    private static final long MILLIS_TO_CONFIRM = 60_000;
    private static final int SECONDS_BETWEEN_POLLS = 3;

    private final OldTuning tuning;
    private final OldBatch batch;
    private final Tally tally = new Tally();
    private final DataSource database;
    private final BatchRows batches;
    private final RunRows runs;

    private OldPublisher(OldTuning tuning, OldBatch batch, DataSource database) {
        this.tuning = tuning;
        this.batch = batch;
        this.database = database;
        var jdbc = new JdbcTemplate(database);
        batches = new BatchRows(jdbc, tally);
        runs = new RunRows(jdbc, tally);
    }

    /** @param arguments name of schema and queue, tuning, scenario, runs, seed */
    public static void main(String[] arguments) {
        String name = arguments[0];
        List<String> others = List.of(arguments).subList(1, arguments.length);
        List<String> ofBatch = OldTuning.behind(others);
        var batch = new OldBatch(ofBatch.get(0), Integer.parseInt(ofBatch.get(1)), ofBatch.get(2));
        OldServers servers = OldServers.ofEnvironment(System.getenv());
        ProcessMain.endWithInput();
        ProcessMain.run(() -> {
            try (HikariDataSource pool = servers.open(name, 2);
                    Connection connection = servers.rabbitmq().clientFactory().newConnection(name)) {
                return new OldPublisher(OldTuning.parse(others), batch, pool).run(connection.createChannel(), name);
            }
        });
    }

    private Tally run(Channel channel, String queue) throws IOException, InterruptedException, TimeoutException {
        Duration cpuBefore = ProcessMain.cpu();
        UUID id = UUID.randomUUID();
        ScheduledExecutorService progress = Executors.newSingleThreadScheduledExecutor();
        try {
            long start = System.nanoTime();
            List<RunRow> rows = insert(id);
            CompletableFuture<Void> finished = new CompletableFuture<>();
            progress.scheduleWithFixedDelay(
                    () -> poll(id, finished), SECONDS_BETWEEN_POLLS, SECONDS_BETWEEN_POLLS, TimeUnit.SECONDS);
            long inserted = System.nanoTime();
            int messages = publish(channel, queue, rows);
            long published = System.nanoTime();
            finished.join();
            tally.add(Tally.MESSAGES, messages);
            tally.add(Tally.INSERTING, inserted - start);
            tally.add(Tally.PUBLISHING, published - inserted);
            tally.used(ProcessMain.cpu().minus(cpuBefore));
            return tally;
        } finally {
            progress.shutdownNow();
        }
    }

    private List<RunRow> insert(UUID id) {
        String scenario = ScenarioFiles.find(batch.scenario()).text();
        List<RunRow> rows = new ArrayList<>(batch.runs());
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(transaction -> {
            batches.insert(id, scenario, batch);
            for (int index = 0; index < batch.runs(); index++) {
                String seed = Long.toHexString(RunSeed.of(batch.seed(), index).value());
                rows.add(new RunRow(UUID.randomUUID(), id, index, seed, 0));
            }
            chunks(rows, ROWS_PER_INSERT).forEach(runs::insert);
        });
        return rows;
    }

    private int publish(Channel channel, String queue, List<RunRow> rows)
            throws IOException, InterruptedException, TimeoutException {
        channel.confirmSelect();
        List<List<RunRow>> messages = chunks(rows, tuning.runsPerMessage());
        for (List<List<RunRow>> together : chunks(messages, MESSAGES_AT_A_TIME)) {
            for (List<RunRow> message : together) {
                byte[] body = RunMessage.of(message, !tuning.readsRowPerRun()).bytes();
                channel.basicPublish("", queue, MessageProperties.PERSISTENT_BASIC, body);
            }
            channel.waitForConfirmsOrDie(MILLIS_TO_CONFIRM);
        }
        return messages.size();
    }

    /** Views of the list, in its order, all but the last of that size. */
    static <T> List<List<T>> chunks(List<T> list, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            chunks.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return chunks;
    }

    private void poll(UUID id, CompletableFuture<Void> finished) {
        try {
            if (runs.completed(id) == batch.runs() && batches.isFinished(id)) {
                finished.complete(null);
            }
        } catch (RuntimeException e) {
            finished.completeExceptionally(e);
        }
    }
}
