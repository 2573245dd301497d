package bingosim.simulation;

import java.util.List;

/**
 * What one team did in one run.
 *
 * @param attempts in the order in which they were started
 * @param drops in the order in which they fell, without those that counted for nothing
 */
public record RecordedTeam(List<RecordedAttempt> attempts, List<RecordedDrop> drops) {
    public RecordedTeam {
        attempts = List.copyOf(attempts);
        drops = List.copyOf(drops);
    }
}
