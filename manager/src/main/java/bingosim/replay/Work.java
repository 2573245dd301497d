package bingosim.replay;

import java.util.List;

/**
 * All attempts that the same players made together at the same activity for the same tile.
 *
 * @param activity its name
 * @param seconds that they spent, of attempts that were cut off to the end of the event or of the team's board
 */
public record Work(List<String> players, String activity, int attempts, long seconds) {
    public Work {
        players = List.copyOf(players);
    }
}
