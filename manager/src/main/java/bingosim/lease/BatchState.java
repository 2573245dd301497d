package bingosim.lease;

import java.util.Optional;

/**
 * How far a batch is, as a renewal of its lease finds it.
 *
 * @param runsDone failed ones among them
 * @param unfinished partitions that have runs to do
 * @param held those of them that a living worker has
 * @param due those of them whose worker has fallen silent, or that failed and may be tried again
 * @param overdue those of them that nobody has taken for longer than it should take
 * @param isStopping whether it was asked to stop
 * @param failed the first partition that was tried as often as it may be without getting on
 */
public record BatchState(
        long runsDone, int unfinished, int held, int due, int overdue, boolean isStopping, Optional<Integer> failed) {}
