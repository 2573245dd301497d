package bingosim.meter;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks at a batch once a second, from its start until it is closed. Runs in the manager; the CPU time of its own thread does
 * not count as the manager's, but what the database does for it counts as the database's.
 */
public final class Meter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Meter.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final DatabaseProbe database;
    private final Processes processes;
    private final long batchId;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> workers = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, Long> waits = new TreeMap<>();

    private Meter(DatabaseProbe database, Processes processes, long batchId) {
        this.database = database;
        this.processes = processes;
        this.batchId = batchId;
    }

    public static Meter start(DatabaseProbe database, Processes processes, long batchId) {
        var meter = new Meter(database, processes, batchId);
        meter.timer.scheduleAtFixedRate(meter::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        return meter;
    }

    private void look() {
        try {
            Map<String, Long> runs = database.runsByWorker(batchId);
            double second = (System.nanoTime() - start) / 1e9;
            Map<ProcessKind, Double> cpu = new EnumMap<>(ProcessKind.class);
            cpu.putAll(processes.cpuSeconds());
            cpu.computeIfPresent(ProcessKind.MANAGER, (kind, used) -> used - ownSeconds());
            add(second, runs, cpu, database.waits());
        } catch (DataAccessException e) {
            log.warn("a look at batch {} failed: {}", batchId, e.getMessage());
        }
    }

    private static double ownSeconds() {
        return Math.max(0, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()) / 1e9;
    }

    private synchronized void add(
            double second, Map<String, Long> runs, Map<ProcessKind, Double> cpu, Map<String, Long> waiting) {
        runs.keySet().stream().sorted().filter(name -> !workers.contains(name)).forEach(workers::add);
        samples.add(new Sample(
                second,
                workers.stream().map(name -> runs.getOrDefault(name, 0L)).toList(),
                cpu));
        waiting.forEach((event, backends) -> waits.merge(event, backends, Long::sum));
    }

    public synchronized List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** What connections did or waited for when it was looked at: how often each was seen. */
    public synchronized Map<String, Long> waits() {
        return Map.copyOf(waits);
    }

    /** Waits for the look that is under way. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(BETWEEN_LOOKS.toSeconds() * 10, TimeUnit.SECONDS)) {
                log.warn("the last look at batch {} takes long and is not waited for", batchId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
