package bingosim.compare;

import bingosim.job.Batch;
import java.util.Locale;

/** Batches cannot be compared as asked. */
public final class UncomparableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UncomparableException(String message) {
        super(message);
    }

    static UncomparableException namedTwice(String name) {
        return new UncomparableException("batch %s cannot be compared with itself".formatted(name));
    }

    public static UncomparableException noTeamInAll() {
        return new UncomparableException(
                "no team of the first batch has a counterpart in each of the others; compare them two by two");
    }

    static UncomparableException notCompleted(Batch batch) {
        return new UncomparableException(
                "batch %s is %s: only finished batches can be compared; ./bingosim show %s says how far it is"
                        .formatted(batch.name(), batch.status(), batch.name()));
    }

    static UncomparableException tooFewRuns(String what, long runs) {
        return new UncomparableException(
                String.format(Locale.ROOT, "%s: %,d finished runs are too few, two at least are needed", what, runs));
    }
}
