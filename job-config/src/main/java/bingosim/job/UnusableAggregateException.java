package bingosim.job;

import bingosim.claim.Claim;
import bingosim.statistics.Checksum;
import java.util.List;

/** What is stored of a partition's runs is not what its claim says was done, so nobody can go on from there. */
final class UnusableAggregateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnusableAggregateException(String message) {
        super(message);
    }

    /** @param checksums of the aggregates that are there: one or none */
    static UnusableAggregateException notOf(Claim claim, List<Long> checksums) {
        return new UnusableAggregateException(
                "partition %d: %d runs are done with checksum %s, but the aggregate of them %s; delete the batch and launch again"
                        .formatted(
                                claim.partition(),
                                claim.progress().runsDone(),
                                Checksum.text(claim.progress().checksum()),
                                checksums.isEmpty() ? "is missing" : "has " + Checksum.text(checksums.get(0))));
    }

    static UnusableAggregateException unreadable(Claim claim, IllegalArgumentException why) {
        return new UnusableAggregateException(
                "partition %d: the aggregate of its %d runs cannot be read, %s; delete the batch and launch again"
                        .formatted(claim.partition(), claim.progress().runsDone(), why.getMessage()));
    }
}
