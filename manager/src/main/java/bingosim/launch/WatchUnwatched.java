package bingosim.launch;

import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.FirstLine;
import bingosim.job.StopSignal;
import bingosim.lease.Leases;
import bingosim.partition.Partitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Takes the batches whose manager has gone, and finishes them with the help of workers. */
public class WatchUnwatched {
    private static final Logger log = LoggerFactory.getLogger(WatchUnwatched.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** More wait, or go to other managers. Each may need two connections at a time. */
    public static final int MOST_BATCHES = 8;

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Leases leases;
    private final BatchLauncher launcher;
    private final BatchRunner runner;
    private final Partitions partitions;
    private final Optional<Path> signOfLife;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final ExecutorService pool;

    /** @param signOfLife a file to touch as long as the database answers */
    WatchUnwatched(
            Leases leases,
            BatchLauncher launcher,
            BatchRunner runner,
            Partitions partitions,
            Optional<Path> signOfLife) {
        this.leases = leases;
        this.launcher = launcher;
        this.runner = runner;
        this.partitions = partitions;
        this.signOfLife = signOfLife;
        pool = pool();
    }

    /** Its threads end by themselves, so that it can be used until the process ends and keeps none from ending. */
    private static ExecutorService pool() {
        var pool = new ThreadPoolExecutor(MOST_BATCHES, MOST_BATCHES, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Finishes one that this process has just launched, in the background; one too many is left to whoever looks next. */
    public void watch(Launched.Leased leased) {
        String name = leased.batch().name();
        if (watched.size() < MOST_BATCHES && watched.add(name)) {
            pool.execute(() -> finish(name, () -> run(leased), new StopSignal()));
        } else {
            leases.release(leased.lease());
        }
    }

    /**
     * Returns when it is told to stop, and has left its batches to others then, workers undisturbed.
     *
     * @param holder who this manager is, in words
     */
    public void until(StopSignal stop, String holder) throws InterruptedException {
        long settledAt = System.nanoTime();
        do {
            try {
                List<String> unwatched = leases.unwatched();
                // After an outage, whoever watched them gets the time to say that it lives.
                if (System.nanoTime() - settledAt >= 0) {
                    unwatched.stream()
                            .filter(watched::add)
                            .forEach(name -> pool.execute(() -> finish(name, () -> take(name, holder), stop)));
                }
                signOfLife.ifPresent(WatchUnwatched::touch);
            } catch (DataAccessException | TransactionException e) {
                log.warn("the database does not answer, trying again: {}", FirstLine.of(e));
                settledAt = System.nanoTime() + Leases.TIMEOUT.toNanos();
            }
        } while (!stop.await(BETWEEN_LOOKS));
        runner.detach();
    }

    private static void pause(StopSignal stop) {
        try {
            stop.await(AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            log.warn("{} cannot be touched: {}", file, e.getMessage());
        }
    }

    private interface Finishing {
        void finish() throws JobExecutionException, InterruptedException;
    }

    private void take(String name, String holder) throws JobExecutionException, InterruptedException {
        if (launcher.launch(BatchParameters.ofBatch(name), holder, false) instanceof Launched.Leased leased) {
            log.info("batch {}: nobody watched it, watching", name);
            run(leased);
        }
    }

    private void run(Launched.Leased leased) throws JobExecutionException, InterruptedException {
        BatchStatus status = runner.run(leased, partitions.remote(), (runs, note) -> {}, new StopSignal());
        log.info("batch {}: {}", leased.batch().name(), status);
    }

    private void finish(String name, Finishing finishing, StopSignal stop) {
        try {
            finishing.finish();
        } catch (DataAccessException | TransactionException e) {
            log.warn("batch {}: could not be taken, trying again: {}", name, FirstLine.of(e));
        } catch (JobExecutionException | RuntimeException e) {
            log.error("batch {}: could not be finished, trying again in {}", name, AFTER_A_FAILURE, e);
            pause(stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watched.remove(name);
        }
    }
}
