package bingosim.replay;

import bingosim.job.Batch;
import java.util.List;

/**
 * What was played again beside what the batch stored.
 *
 * @param reason why it is {@link Verdict#REFUSED}, else empty
 * @param differences of the two, none unless they {@link Verdict#DIFFERS}
 */
public record Check(Verdict verdict, String reason, List<Difference> differences) {
    public Check {
        differences = List.copyOf(differences);
        if ((verdict == Verdict.DIFFERS) == differences.isEmpty() || (verdict == Verdict.REFUSED) == reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s with reason '%s' and differences %s".formatted(verdict, reason, differences));
        }
    }

    /** How it came out. */
    public enum Verdict {
        AGREES,
        DIFFERS,
        REFUSED
    }

    /**
     * @param team its name, or all of them
     * @param what the field
     */
    public record Difference(String team, String what, String played, String stored) {}

    static Check of(List<Difference> differences) {
        return new Check(differences.isEmpty() ? Verdict.AGREES : Verdict.DIFFERS, "", differences);
    }

    static Check ofNoBatch() {
        return refused("no batch was named, so there is nothing stored to hold this against");
    }

    static Check ofAggregate(Batch batch) {
        return refused(
                "batch %s has results=aggregate, which keeps no row of any run: there is nothing to hold this against"
                        .formatted(batch.name()));
    }

    static Check ofRunToCome(Batch batch, long run) {
        return refused("batch %s is %s and has not stored run %d yet: there is nothing to hold this against"
                .formatted(batch.name(), batch.status(), run));
    }

    private static Check refused(String reason) {
        return new Check(Verdict.REFUSED, reason, List.of());
    }
}
