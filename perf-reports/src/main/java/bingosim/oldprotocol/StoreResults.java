package bingosim.oldprotocol;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A flush. Each statement is a transaction: a run is completed before its results are there. */
final class StoreResults implements Consumer<List<FinishedRun>> {
    private final RunRows runs;
    private final ResultRows results;
    private final BatchRows batches;
    private final Tally tally;
    private final InstantSource clock;

    StoreResults(RunRows runs, ResultRows results, BatchRows batches, Tally tally, InstantSource clock) {
        this.runs = runs;
        this.results = results;
        this.batches = batches;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public void accept(List<FinishedRun> finished) {
        List<FinishedRun> retried =
                finished.stream().filter(run -> run.row().isRetried()).toList();
        if (!retried.isEmpty()) {
            results.delete(retried);
        }
        runs.complete(finished);
        results.insert(finished);
        tally.stored(clock.instant().getEpochSecond(), finished.size());
        finished.stream().map(run -> run.row().batch()).distinct().forEach(this::finishIfNoneIsLeft);
    }

    private void finishIfNoneIsLeft(UUID batch) {
        if (!runs.areLeft(batch)) {
            batches.finish(batch);
        }
    }
}
