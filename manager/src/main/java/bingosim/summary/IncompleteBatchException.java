package bingosim.summary;

import bingosim.statistics.Checksum;
import java.util.List;

/** What is stored of a batch is not exactly the runs that were asked for, each once. */
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

    static IncompleteBatchException noAggregate(String batch, int partition) {
        return new IncompleteBatchException(
                "batch %s: partition %d is finished, but there is no aggregate of its runs; delete it and launch again"
                        .formatted(batch, partition));
    }

    static IncompleteBatchException aggregateOfOtherRuns(String batch, int partition, long found, long ofClaim) {
        return new IncompleteBatchException(
                "batch %s: partition %d has an aggregate of runs with checksum %s, but came to %s: it was changed; delete it and launch again"
                        .formatted(batch, partition, Checksum.text(found), Checksum.text(ofClaim)));
    }

    static IncompleteBatchException unreadableAggregate(String batch, int partition, IllegalArgumentException why) {
        return new IncompleteBatchException(
                "batch %s: the aggregate of partition %d cannot be read, %s; delete it and launch again"
                        .formatted(batch, partition, why.getMessage()));
    }

    /**
     * @param runs how many the aggregates say they are about
     * @param counted how many they count for each team
     */
    static IncompleteBatchException aggregates(
            String batch, long asked, long runs, List<Long> counted, long failures, long indexSum, long expectedSum) {
        return new IncompleteBatchException(
                "batch %s: %d runs were asked for, the aggregates are of %d (per team %s) and %d failed; the sum of their indexes is %d instead of %d; delete it and launch again"
                        .formatted(batch, asked, runs, counted, failures, indexSum, expectedSum));
    }

    static IncompleteBatchException nothingToAnswer(String batch, long failures) {
        return new IncompleteBatchException(
                "batch %s: all %d runs failed, so there is no answer".formatted(batch, failures));
    }
}
