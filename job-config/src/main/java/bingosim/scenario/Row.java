package bingosim.scenario;

import java.util.List;

/** One row of the board. */
public record Row(List<Tile> tiles) {
    public Row {
        tiles = List.copyOf(tiles);
    }
}
