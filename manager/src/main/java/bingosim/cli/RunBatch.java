package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.FirstLine;
import bingosim.job.InvalidParametersException;
import bingosim.job.OutageException;
import bingosim.job.StopSignal;
import bingosim.launch.BatchLauncher;
import bingosim.launch.BatchRunner;
import bingosim.launch.Launched;
import bingosim.partition.PartitionWork;
import bingosim.scenario.ScenarioSource;
import bingosim.verdict.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Model.CommandSpec;

/** Launches batches and works on them, or watches who does, and tells people how far they are. */
final class RunBatch {
    /** Of about seven seconds each: five to get no connection, and then these. */
    private static final int MOST_OUTAGES = 250;

    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(2);

    private final Session session;
    private final CommandSpec spec;
    private final PartitionWork work;
    private final StopSignal stop;

    RunBatch(Session session, CommandSpec spec, PartitionWork work, StopSignal stop) {
        this.session = session;
        this.spec = spec;
        this.work = work;
        this.stop = stop;
    }

    /**
     * @param source of its scenario, if there is one
     * @return the batch when it has ended; empty if this process is to end, and others work on it
     */
    Optional<Batch> finish(BatchParameters given, Optional<ScenarioSource> source)
            throws JobExecutionException, InterruptedException {
        var launcher = session.bean(BatchLauncher.class);
        String holder = "process %d".formatted(ProcessHandle.current().pid());
        BatchParameters next = given;
        Optional<ScenarioSource> scenario = source;
        for (int outages = 0; ; outages++) {
            try {
                Launched launched = launcher.launch(next, scenario, holder, session.isAlone());
                next = given.toGoOnWith(launched.batch().name());
                scenario = Optional.empty();
                Batch ended = end(launched);
                if (ended.status() != BatchStatus.RUNNING) {
                    return Optional.of(ended);
                }
                if (stop.isRaised()) {
                    return Optional.empty();
                }
            } catch (RuntimeException e) {
                // Without a name, the same parameters again could begin a second batch.
                boolean isToEnd = next.batch().isEmpty() || session.isAlone() || outages > MOST_OUTAGES;
                if (isToEnd || !OutageException.explains(e) || stop.await(AFTER_AN_OUTAGE)) {
                    throw e;
                }
                spec.commandLine().getErr().printf("the database went away, trying again: %s%n", FirstLine.of(e));
            }
        }
    }

    private Batch end(Launched launched) throws JobExecutionException, InterruptedException {
        if (launched instanceof Launched.Leased leased) {
            return run(leased);
        }
        return launched instanceof Launched.RunningElsewhere ? watch(launched.batch()) : launched.batch();
    }

    private Batch run(Launched.Leased leased) throws JobExecutionException, InterruptedException {
        Batch batch = leased.runnable().batch();
        spec.commandLine()
                .getErr()
                .printf("batch %s: %s, %s, seed %s%n", batch.name(), batch.scenario(), asked(batch), batch.seed());
        try (var progress = RunProgress.start(batch, batches().runsDone(batch))) {
            session.bean(BatchRunner.class).run(leased, work, progress::update, stop);
        }
        return find(batch);
    }

    private static String asked(Batch batch) {
        return batch.blocks()
                .map(blocks -> "until %s, %s".formatted(blocks.until().label(), Readable.runsOf(batch)))
                .orElseGet(() -> Readable.runsOf(batch));
    }

    /** Until another process is done with it. */
    private Batch watch(Batch batch) throws InterruptedException {
        spec.commandLine()
                .getErr()
                .printf(
                        "batch %s: %s works on it, watching%n",
                        batch.name(), batch.leaseHolder().orElse("somebody"));
        try (var progress = RunProgress.start(batch, batches().runsDone(batch))) {
            while (session.bean(BatchLauncher.class).isRunningElsewhere(batch) && !stop.await(Duration.ofMillis(500))) {
                progress.update(batches().runsDone(batch), "");
            }
        }
        return find(batch);
    }

    /**
     * Says why it is not completed, and what to do next.
     *
     * @return the exit code
     */
    int tellUnfinished(Batch batch) {
        var err = spec.commandLine().getErr();
        return switch (batch.status()) {
            case STOPPED -> {
                err.printf(
                        "stopped after %,d of %s, all of them stored; go on with: ./bingosim run batch=%s%n",
                        batches().runsDone(batch), Readable.runsOf(batch), batch.name());
                yield 128 + 2;
            }
            case FAILED -> {
                err.printf(
                        "batch %s failed: %s%nwhat was done is stored; go on with: ./bingosim run batch=%s%n",
                        batch.name(), batch.error().orElseThrow(), batch.name());
                yield BingoSim.FAILED;
            }
            case DELETING -> {
                err.printf("batch %s is being deleted%n", batch.name());
                yield BingoSim.FAILED;
            }
            case RUNNING, COMPLETED ->
                throw new IllegalStateException("batch %s is %s".formatted(batch.name(), batch.status()));
        };
    }

    private Batch find(Batch batch) {
        return batches()
                .find(batch.name())
                .orElseThrow(() -> InvalidParametersException.of(
                        List.of("batch %s was deleted meanwhile".formatted(batch.name()))));
    }

    private Batches batches() {
        return new Batches(session.bean(JdbcTemplate.class));
    }
}
