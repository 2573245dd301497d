package bingosim.oldprotocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a publisher or a worker did.
 *
 * @param cpu processor's time since it was connected, so without the start of its JVM
 * @param statements how many of each kind it sent, without those it sent none of
 * @param runsPerSecond how many runs it stored in each second of the clock, from that in which the batch was made to the last
 *     in which anybody stored one
 */
public record OldProcess(Duration cpu, Map<OldStatement, Long> statements, List<Long> runsPerSecond) {
    public OldProcess {
        statements = Map.copyOf(statements);
        runsPerSecond = List.copyOf(runsPerSecond);
    }

    /** How many it stored. */
    public long runs() {
        return runsPerSecond.stream().mapToLong(Long::longValue).sum();
    }
}
