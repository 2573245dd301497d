package bingosim.replay;

import java.util.List;

/**
 * What one team did and came to.
 *
 * @param outcome win, tie or loss
 * @param place from 1; teams that share one have the same
 * @param rows that it unlocked, with the standings at that second; not those that are open from the start
 * @param tilesInOrder those that drops counted for: the completed ones in the order in which they were, then the others by their
 *     place on the board
 * @param attempts in the order in which they were started
 */
public record TeamStory(
        String name,
        String strategy,
        String outcome,
        int place,
        int points,
        int tiles,
        int rowReached,
        int finishedSecond,
        List<RowStory> rows,
        List<TileStory> tilesInOrder,
        List<AttemptStory> attempts) {
    public TeamStory {
        rows = List.copyOf(rows);
        tilesInOrder = List.copyOf(tilesInOrder);
        attempts = List.copyOf(attempts);
    }

    TeamStory withoutAttempts() {
        return new TeamStory(
                name,
                strategy,
                outcome,
                place,
                points,
                tiles,
                rowReached,
                finishedSecond,
                rows,
                tilesInOrder,
                List.of());
    }
}
