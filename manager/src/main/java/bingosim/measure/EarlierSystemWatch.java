package bingosim.measure;

import bingosim.meter.ProcessKind;
import bingosim.meter.Processes;
import bingosim.oldprotocol.Placement;
import bingosim.process.CpuGroup;
import bingosim.process.CpuGroups;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Holds the earlier system's workers to their share from when they work, and looks at them at the end of each second. */
final class EarlierSystemWatch implements Placement, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EarlierSystemWatch.class);
    private static final long MILLIS_OF_SECOND = 1_000;
    /** So that a look is never just before the end of a second. */
    private static final long MILLIS_LATE = 20;

    private final Stage stage;
    private final CpuGroups cpus;
    private final double cpu;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<CpuGroup> groups = new ArrayList<>();
    private final List<Long> workers = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final Map<String, Long> waits = new TreeMap<>();

    /** What each kind of process has used up to a moment. */
    record Look(Instant instant, long nanos, Map<ProcessKind, Double> cpuSeconds) {}

    /** @param cpu share of a processor of each worker */
    EarlierSystemWatch(Stage stage, CpuGroups cpus, double cpu) {
        this.stage = stage;
        this.cpus = cpus;
        this.cpu = cpu;
    }

    @Override
    public void worker(long pid) {
        workers.add(pid);
        if (cpus.canLimit()) {
            CpuGroup group = cpus.create("earlier-worker-" + pid);
            groups.add(group);
            group.add(pid);
        }
    }

    @Override
    public void publisher(long pid) {
        groups.forEach(group -> group.limit(cpu));
        var processes = new Processes(pid, workers, stage.database(), stage.broker());
        long start = System.nanoTime();
        long toNextSecond = MILLIS_OF_SECOND - clock.millis() % MILLIS_OF_SECOND;
        timer.scheduleAtFixedRate(
                () -> look(processes, start), toNextSecond + MILLIS_LATE, MILLIS_OF_SECOND, TimeUnit.MILLISECONDS);
    }

    private synchronized void look(Processes processes, long start) {
        looks.add(new Look(clock.instant(), System.nanoTime() - start, processes.cpuSeconds()));
        try {
            stage.probe().waits().forEach((event, backends) -> waits.merge(event, backends, Long::sum));
        } catch (DataAccessException e) {
            log.warn("a look at the database failed: {}", e.getMessage());
        }
    }

    synchronized List<Look> looks() {
        return List.copyOf(looks);
    }

    synchronized Map<String, Long> waits() {
        return Map.copyOf(waits);
    }

    /** The processes have ended by then. */
    @Override
    public void close() {
        timer.shutdownNow();
        groups.forEach(CpuGroup::close);
    }
}
