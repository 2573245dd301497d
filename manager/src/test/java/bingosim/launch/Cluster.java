package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.StopSignal;
import bingosim.partition.Partitions;
import bingosim.schema.TestDatabase;
import bingosim.testkit.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.job.JobExecutionException;

/** Managers in this process and workers in processes of their own, on a database and a queue of their own. */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final TestDatabase database = TestDatabase.create();
    final TestBroker broker = TestBroker.create();
    final Manager manager = manager();

    /** What people who watch were told. */
    final Queue<String> notes = new ConcurrentLinkedQueue<>();

    private final List<WorkerProcess> workers = new ArrayList<>();

    Manager manager() {
        return Manager.of(database, broker);
    }

    /** Of a process that takes part. */
    Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "BINGOSIM_POSTGRES",
                "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password()),
                "BINGOSIM_RABBITMQ",
                broker.url(),
                "BINGOSIM_QUEUE",
                broker.queue()));
    }

    WorkerProcess worker(String... settings) {
        Map<String, String> environment = environment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.put(settings[i], settings[i + 1]);
        }
        WorkerProcess worker = WorkerProcess.start(environment);
        workers.add(worker);
        return worker;
    }

    /** Launches a batch and watches it in a thread of its own. */
    CompletableFuture<BatchStatus> begin(Manager by, String... parameters) {
        var leased = (Launched.Leased) by.launch(parameters);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return by.bean(BatchRunner.class)
                        .run(
                                leased,
                                by.bean(Partitions.class).remote(),
                                (runs, note) -> notes.add(note),
                                new StopSignal());
            } catch (JobExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    /** Launches and waits until the end. */
    Batch run(String name, String... parameters) throws Exception {
        var all = new ArrayList<>(List.of(parameters));
        all.add("batch=" + name);
        begin(manager, all.toArray(String[]::new)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return manager.batch(name);
    }

    long runsDone(String name) {
        return manager.count(
                "select sum(runs_done) from partition_claim join batch using (batch_id) where name = ?", name);
    }

    /** As another manager does that finishes what nobody watches. */
    void watchUnwatched(StopSignal stop) {
        try {
            manager.bean(WatchUnwatched.class).until(stop, "the other manager");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s within %s%n%s", what, PATIENCE, logs())
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String logs() {
        return String.join("\n", workers.stream().map(WorkerProcess::log).toList());
    }

    @Override
    public void close() {
        workers.forEach(WorkerProcess::close);
        manager.closeApplication();
        broker.close();
        database.close();
    }
}
