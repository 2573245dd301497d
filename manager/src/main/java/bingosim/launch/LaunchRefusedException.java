package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.PartitionerKind;
import bingosim.spelling.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A batch cannot be launched, or deleted, as asked. Nothing was changed. */
public final class LaunchRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a program that is refused can do about it. */
    public enum Reason {
        /** Ask for something else. */
        INVALID,
        /** There is no such batch. */
        UNKNOWN_BATCH,
        /** What is asked for does not go with what the batch is now. */
        CONFLICT
    }

    private final Reason reason;
    private final transient Map<String, String> byParameter;

    private LaunchRefusedException(Reason reason, String message) {
        this(reason, message, Map.of());
    }

    private LaunchRefusedException(Reason reason, String message, Map<String, String> byParameter) {
        super(message);
        this.reason = reason;
        this.byParameter = byParameter;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with which parameter, where it is about some. */
    public Map<String, String> byParameter() {
        return byParameter;
    }

    static LaunchRefusedException noScenario() {
        String missing =
                "scenario= is missing: give the name of one that comes along (./bingosim scenarios lists them), or one of your own";
        return new LaunchRefusedException(Reason.INVALID, missing, Map.of("scenario", missing));
    }

    static LaunchRefusedException unknownBatch(String name) {
        String missing =
                "there is no batch %s yet, and no scenario= to begin it with; ./bingosim batches lists those there are"
                        .formatted(name);
        return new LaunchRefusedException(Reason.INVALID, missing, Map.of("scenario", missing));
    }

    /** @param differences by name of the parameter */
    static LaunchRefusedException differs(Batch batch, Map<String, String> differences) {
        return new LaunchRefusedException(
                Reason.CONFLICT,
                "batch %s exists with other parameters, which cannot change: %s; leave them out, or choose another batch="
                        .formatted(batch.name(), String.join("; ", differences.values())),
                differences);
    }

    static LaunchRefusedException beingDeleted(Batch batch) {
        return new LaunchRefusedException(
                Reason.CONFLICT,
                "batch %s is being deleted; finish that with: ./bingosim delete %s"
                        .formatted(batch.name(), batch.name()));
    }

    static LaunchRefusedException deletedElsewhere(String name) {
        return new LaunchRefusedException(
                Reason.CONFLICT, "batch %s is being deleted by another process".formatted(name));
    }

    static LaunchRefusedException tooManyPartitions(long runs, long partitionSize, int limit) {
        String tooMany = String.format(
                Locale.ROOT,
                "partitionSize=%d makes more than %,d partitions of %,d runs: the smallest is partitionSize=%d",
                partitionSize,
                limit,
                runs,
                (runs + limit - 1) / limit);
        return new LaunchRefusedException(Reason.INVALID, tooMany, Map.of("partitionSize", tooMany));
    }

    static LaunchRefusedException notInBlocks(PartitionerKind partitioner) {
        return new LaunchRefusedException(
                Reason.INVALID,
                "until= works in blocks of neighbouring runs, which partitioner=%s has none of: leave one of them out"
                        .formatted(partitioner.label()));
    }

    static LaunchRefusedException partsOfPartitions(long block, long partitionSize) {
        return new LaunchRefusedException(
                Reason.INVALID,
                "block=%d is no multiple of partitionSize=%d, so a block would end within a partition: change one of them"
                        .formatted(block, partitionSize));
    }

    static LaunchRefusedException blockWithoutUntil() {
        return new LaunchRefusedException(
                Reason.INVALID, "block= is for until= only: leave it out, or say until when, such as until=win+-0.5%");
    }

    public static LaunchRefusedException isRunning(Batch batch) {
        return new LaunchRefusedException(
                Reason.CONFLICT,
                "batch %s is running (%s): stop it first: ./bingosim stop %s"
                        .formatted(batch.name(), batch.leaseHolder().orElse("nobody watches it"), batch.name()));
    }

    public static LaunchRefusedException isCompleted(Batch batch) {
        return new LaunchRefusedException(
                Reason.CONFLICT, "batch %s is COMPLETED: nothing is left to do".formatted(batch.name()));
    }

    /** @param known names of batches, one of which may be meant */
    public static LaunchRefusedException noSuchBatch(String name, List<String> known) {
        return noSuchBatch(name + Nearest.hint(name, known));
    }

    public static LaunchRefusedException notFinished(Batch batch, long runsDone) {
        return new LaunchRefusedException(
                Reason.CONFLICT,
                String.format(
                        Locale.ROOT,
                        "batch %s is %s: %,d of %,d runs done; finish it first: ./bingosim run batch=%s",
                        batch.name(),
                        batch.status(),
                        runsDone,
                        batch.mostRuns(),
                        batch.name()));
    }

    public static LaunchRefusedException noSuchBatch(String name) {
        return new LaunchRefusedException(
                Reason.UNKNOWN_BATCH, "there is no batch %s; ./bingosim batches lists those there are".formatted(name));
    }

    static LaunchRefusedException noRoom(String what) {
        return new LaunchRefusedException(Reason.INVALID, what);
    }
}
