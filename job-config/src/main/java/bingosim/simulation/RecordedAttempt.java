package bingosim.simulation;

import java.util.List;

/**
 * Players who worked on a tile together.
 *
 * @param start second of the event
 * @param end second in which it ended, {@link TeamResult#NEVER} if the event or the board of the team was over before
 * @param tile position on the board, row by row
 * @param activity position in the scenario
 * @param players positions in the roster, in its order
 */
public record RecordedAttempt(int start, int end, int tile, int activity, List<Integer> players) {
    public RecordedAttempt {
        players = List.copyOf(players);
    }

    RecordedAttempt endingAt(int second) {
        return new RecordedAttempt(start, second, tile, activity, players);
    }
}
