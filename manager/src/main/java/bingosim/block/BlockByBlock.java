package bingosim.block;

import bingosim.job.Batch;
import bingosim.job.Batches;
import bingosim.job.RunFailures;
import bingosim.job.RunnableBatch;
import bingosim.job.StopSignal;
import bingosim.lease.Watch;
import bingosim.partition.PartitionWork;
import bingosim.partition.Partitions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcOperations;

/** Lets others work on the partitions of a batch, and releases more until its answers are known well enough. */
final class BlockByBlock implements PartitionWork {
    private static final Logger log = LoggerFactory.getLogger(BlockByBlock.class);

    private final PartitionWork work;
    private final Partitions partitions;
    private final JdbcOperations jdbc;
    private final Batches batches;
    private final RunFailures failures;
    private final ReleaseRuns releaseRuns;

    /** Kept over the attempts of this process, as no run changes once it is done. */
    private Optional<Tallies> tallies = Optional.empty();

    private volatile String note = "";

    BlockByBlock(PartitionWork work, Partitions partitions, JdbcOperations jdbc, ReleaseRuns releaseRuns) {
        this.work = work;
        this.partitions = partitions;
        this.jdbc = jdbc;
        batches = new Batches(jdbc);
        failures = new RunFailures(jdbc);
        this.releaseRuns = releaseRuns;
    }

    @Override
    public PartitionHandler handler(RunnableBatch runnable, Watch watch, StopSignal stop) {
        return runnable.batch().blocks().isEmpty()
                ? work.handler(runnable, watch, stop)
                : (splitter, managerStep) -> handle(runnable, managerStep, watch, stop);
    }

    private Collection<StepExecution> handle(
            RunnableBatch runnable, StepExecution managerStep, Watch watch, StopSignal stop) throws Exception {
        List<StepExecution> all = new ArrayList<>();
        Look look;
        do {
            var released = new RunnableBatch(anew(runnable), runnable.scenario());
            Collection<StepExecution> some = work.handler(released, watch, stop)
                    .handle(partitions.splitter(released.batch(), watch.lease()), managerStep);
            all.addAll(some);
            if (some.stream().anyMatch(step -> step.getStatus() == BatchStatus.FAILED)) {
                return all;
            }
            look = look(released);
            if (!look.isLast()) {
                releaseRuns.release(released.batch(), look.next(), watch.lease());
            }
        } while (!look.isLast());
        return all;
    }

    private Batch anew(RunnableBatch runnable) {
        return batches.find(runnable.batch().id()).orElseThrow();
    }

    private Look look(RunnableBatch released) {
        Batch batch = released.batch();
        var blocks = batch.blocks().orElseThrow();
        if (tallies.isEmpty()) {
            tallies = Optional.of(new Tallies(jdbc, released.scenario().scenario()));
        }
        tallies.get().countUpTo(batch, failures.count(batch.id()));
        Look look = Look.at(
                blocks, batch.runs(), tallies.get().halfWidths(blocks.until().what()));
        note = look.isLast() ? "summarising" : look.text();
        log.info("batch {}: {} runs, {}", batch.id(), batch.runs(), look.text());
        return look;
    }

    @Override
    public void finishDispatched(Batch batch, Watch watch) throws JobExecutionException, InterruptedException {
        work.finishDispatched(batch, watch);
    }

    @Override
    public String note() {
        String others = work.note();
        return others.isEmpty() ? note : others;
    }
}
