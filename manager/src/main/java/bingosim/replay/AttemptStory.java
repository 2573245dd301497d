package bingosim.replay;

import java.util.List;
import java.util.Optional;

/**
 * An attempt.
 *
 * @param end empty if the event, or the board of the team, was over before
 * @param activity its name
 * @param tile key of the tile that it was made for
 */
public record AttemptStory(int start, Optional<Integer> end, List<String> players, String activity, String tile) {
    public AttemptStory {
        players = List.copyOf(players);
    }
}
