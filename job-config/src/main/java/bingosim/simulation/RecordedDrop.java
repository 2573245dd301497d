package bingosim.simulation;

/**
 * A drop that counted for a tile.
 *
 * @param second of the event
 * @param attempt position among those of the team
 * @param key what dropped
 * @param tile position on the board, row by row
 * @param units how many dropped; what is more than the tile needs is lost
 * @param progress units that the tile has now
 * @param completes whether that completed the tile
 * @param unlockedRow the row that this unlocked, {@link TeamResult#NEVER} if it did not
 */
public record RecordedDrop(
        int second, int attempt, String key, int tile, int units, long progress, boolean completes, int unlockedRow) {}
