package bingosim.launch;

import bingosim.job.Batch;
import bingosim.spelling.Nearest;
import java.util.List;
import java.util.Locale;

/** A batch cannot be launched, or deleted, as asked. Nothing was changed. */
public final class LaunchRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LaunchRefusedException(String message) {
        super(message);
    }

    static LaunchRefusedException noScenario() {
        return new LaunchRefusedException(
                "scenario= is missing: give a bundled name (./bingosim scenarios lists them) or a path");
    }

    static LaunchRefusedException unknownBatch(String name) {
        return new LaunchRefusedException(
                "there is no batch %s yet, and no scenario= to begin it with; ./bingosim batches lists those there are"
                        .formatted(name));
    }

    static LaunchRefusedException differs(Batch batch, List<String> differences) {
        return new LaunchRefusedException(
                "batch %s exists with other parameters, which cannot change: %s; leave them out, or choose another batch="
                        .formatted(batch.name(), String.join("; ", differences)));
    }

    static LaunchRefusedException beingDeleted(Batch batch) {
        return new LaunchRefusedException("batch %s is being deleted; finish that with: ./bingosim delete %s"
                .formatted(batch.name(), batch.name()));
    }

    static LaunchRefusedException deletedElsewhere(String name) {
        return new LaunchRefusedException("batch %s is being deleted by another process".formatted(name));
    }

    static LaunchRefusedException tooManyPartitions(long runs, long partitionSize, int limit) {
        return new LaunchRefusedException(String.format(
                Locale.ROOT,
                "partitionSize=%d makes more than %,d partitions of %,d runs: the smallest is partitionSize=%d",
                partitionSize,
                limit,
                runs,
                (runs + limit - 1) / limit));
    }

    static LaunchRefusedException isRunning(Batch batch) {
        return new LaunchRefusedException("batch %s is running (%s): stop it first: ./bingosim stop %s"
                .formatted(batch.name(), batch.leaseHolder().orElse("nobody watches it"), batch.name()));
    }

    /** @param known names of batches, one of which may be meant */
    public static LaunchRefusedException noSuchBatch(String name, List<String> known) {
        return noSuchBatch(name + Nearest.hint(name, known));
    }

    public static LaunchRefusedException notFinished(Batch batch, long runsDone) {
        return new LaunchRefusedException(String.format(
                Locale.ROOT,
                "batch %s is %s: %,d of %,d runs done; finish it first: ./bingosim run batch=%s",
                batch.name(),
                batch.status(),
                runsDone,
                batch.runs(),
                batch.name()));
    }

    public static LaunchRefusedException noSuchBatch(String name) {
        return new LaunchRefusedException(
                "there is no batch %s; ./bingosim batches lists those there are".formatted(name));
    }

    static LaunchRefusedException noRoom(String what) {
        return new LaunchRefusedException(what);
    }
}
