package bingosim.results;

import bingosim.report.HeatMap.Scale;
import bingosim.report.TimeText;
import bingosim.statistics.TeamSummary.Percentiles;
import bingosim.statistics.TeamSummary.TileCompletion;
import java.util.List;

/**
 * What colours the tiles of a board: how often they are completed, or when, where nearly all of them always are.
 *
 * @param latest second of a tile, in the middle run; 0 where colours are shares
 */
record Heat(double latest) {
    private static final double NEARLY_ALWAYS = 0.99;

    static Heat of(List<Entrant> entrants) {
        List<TileCompletion> tiles = entrants.stream()
                .flatMap(entrant -> entrant.team().tileShares().orElseThrow().stream())
                .toList();
        return tiles.stream().allMatch(tile -> tile.share() >= NEARLY_ALWAYS)
                ? new Heat(tiles.stream().mapToDouble(Heat::second).max().orElse(0))
                : new Heat(0);
    }

    private static double second(TileCompletion tile) {
        return tile.second().map(Percentiles::p50).orElse(0L);
    }

    Scale scale() {
        return latest > 0
                ? new Scale("Time of the tile", "start", "after " + TimeText.of(latest))
                : new Scale("Share of the runs that complete the tile", "none", "all");
    }

    /** From 0 to 100. */
    double of(TileCompletion tile) {
        return 100 * (latest > 0 ? second(tile) / latest : tile.share());
    }
}
