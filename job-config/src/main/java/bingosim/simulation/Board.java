package bingosim.simulation;

import bingosim.scenario.Row;
import bingosim.scenario.Rule;
import bingosim.scenario.Scenario;
import bingosim.scenario.Tile;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The board as arrays. Tiles are numbered row by row in the order of the scenario. */
final class Board {
    final int unlockPoints;
    final int rows;
    final int tiles;
    final int[] rowOf;
    final int[] points;
    final int[] need;
    /** {@code tilesOfRow[row]}, by key, so that a set of tiles of one row is a set of bits. */
    final int[][] tilesOfRow;
    /** For each row all its tiles as bits. */
    final int[] allOfRow;
    /** Position of a tile in its {@link #tilesOfRow}. */
    final int[] bitOf;
    /** Seconds that a tile is expected to take, see {@link ActivityTable#estimate}. */
    final long[] estimates;
    /** For each tile the others that some activity of its rules progresses too. */
    final int[][] sharing;

    private final List<String> keys;

    Board(Scenario scenario, long[] estimates) {
        List<Tile> all =
                scenario.rows().stream().flatMap(row -> row.tiles().stream()).toList();
        unlockPoints = scenario.unlockPoints();
        rows = scenario.rows().size();
        tiles = all.size();
        keys = all.stream().map(Tile::key).toList();
        points = all.stream().mapToInt(Tile::points).toArray();
        need = all.stream().mapToInt(Tile::need).toArray();
        this.estimates = estimates;
        sharing = sharing(all);
        rowOf = new int[tiles];
        bitOf = new int[tiles];
        tilesOfRow = new int[rows][];
        allOfRow = new int[rows];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            Row described = scenario.rows().get(row);
            int first = next;
            next += described.tiles().size();
            tilesOfRow[row] = sorted(IntStream.range(first, next), byKey());
            allOfRow[row] = (1 << tilesOfRow[row].length) - 1;
            for (int bit = 0; bit < tilesOfRow[row].length; bit++) {
                rowOf[tilesOfRow[row][bit]] = row;
                bitOf[tilesOfRow[row][bit]] = bit;
            }
        }
    }

    private static int[][] sharing(List<Tile> tiles) {
        List<Set<String>> activities = tiles.stream()
                .map(tile -> tile.rules().stream().map(Rule::activity).collect(Collectors.toSet()))
                .toList();
        return IntStream.range(0, tiles.size())
                .mapToObj(tile -> IntStream.range(0, tiles.size())
                        .filter(other -> other != tile)
                        .filter(other -> !Collections.disjoint(activities.get(tile), activities.get(other)))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** By code point, where Java's own order of strings is by UTF-16 unit. */
    Comparator<Integer> byKey() {
        return Comparator.comparing(keys::get, (one, other) -> {
            int[] these = one.codePoints().toArray();
            int[] those = other.codePoints().toArray();
            return Arrays.compare(these, those);
        });
    }

    Comparator<Integer> byPointsDescending() {
        return Comparator.comparing((Integer tile) -> points[tile], Comparator.reverseOrder());
    }

    Comparator<Integer> byRow() {
        return Comparator.comparing(tile -> rowOf[tile]);
    }

    Comparator<Integer> byEstimate() {
        return Comparator.comparing(tile -> estimates[tile]);
    }

    /** All tiles in this order. */
    int[] sorted(Comparator<Integer> order) {
        return sorted(IntStream.range(0, tiles), order);
    }

    private static int[] sorted(IntStream tiles, Comparator<Integer> order) {
        return tiles.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }
}
