package bingosim.runs;

import bingosim.job.Batch;

/** The runs of a batch cannot be sorted, or not so. */
public final class RunsRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RunsRefusedException(String message) {
        super(message);
    }

    static RunsRefusedException hasNoRows(Batch batch) {
        return new RunsRefusedException(
                "batch %s has results=aggregate, which keeps no row of any run: there is nothing to sort; its answers: ./bingosim show %s --json"
                        .formatted(batch.name(), batch.name()));
    }

    static RunsRefusedException hasNoOtherTeam(Batch batch) {
        return new RunsRefusedException(
                "batch %s has a single team, so there is no margin: sort by something else".formatted(batch.name()));
    }
}
