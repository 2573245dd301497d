package bingosim.replay;

/**
 * How far a team was at some second.
 *
 * @param place from 1; by points, then by the earlier last tile
 * @param row highest unlocked row
 */
public record Standing(int place, String team, int points, int tiles, int row) {}
