package bingosim.meter;

import java.util.List;
import java.util.Map;

/**
 * What a batch left behind in the database.
 *
 * @param claims how often a partition was claimed
 * @param rows of results
 * @param runsByWorker of the partitions that each finished, the busiest first
 * @param phaseNanos what all processes together spent on each phase
 */
public record Played(long partitions, long claims, long rows, List<Long> runsByWorker, Map<String, Long> phaseNanos) {
    public Played {
        runsByWorker = List.copyOf(runsByWorker);
        phaseNanos = Map.copyOf(phaseNanos);
    }
}
