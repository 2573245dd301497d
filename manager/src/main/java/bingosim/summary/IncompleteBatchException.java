package bingosim.summary;

import bingosim.statistics.Checksum;

/** The rows of a batch are not exactly the runs that were asked for, each once. */
final class IncompleteBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private IncompleteBatchException(String message) {
        super(message);
    }

    static IncompleteBatchException runs(String batch, long runs, int teams, long rows, long failures, long missing) {
        return new IncompleteBatchException(
                "batch %s: %d runs of %d teams were asked for, there are %d rows, %d failed runs and %d runs with neither; delete it and launch again"
                        .formatted(batch, runs, teams, rows, failures, missing));
    }

    static IncompleteBatchException checksum(String batch, long ofRows, long ofPartitions) {
        return new IncompleteBatchException(
                "batch %s: checksum %s of the rows, %s when they were written: rows were changed; delete it and launch again"
                        .formatted(batch, Checksum.text(ofRows), Checksum.text(ofPartitions)));
    }

    static IncompleteBatchException nothingToAnswer(String batch, long failures) {
        return new IncompleteBatchException(
                "batch %s: all %d runs failed, so there is no answer".formatted(batch, failures));
    }
}
