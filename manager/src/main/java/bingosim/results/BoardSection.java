package bingosim.results;

import bingosim.report.HeatMap;
import bingosim.report.Section;
import bingosim.report.Text;
import bingosim.report.TimeText;
import bingosim.scenario.Row;
import bingosim.scenario.Tile;
import bingosim.statistics.TeamSummary.TileCompletion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which tiles of the board are completed, how often, and when. */
final class BoardSection {
    private BoardSection() {}

    static Section of(List<Entrant> entrants) {
        var rare = new RareTiles(entrants);
        return new Section(
                "The board", List.of(rare.areKnown() ? map(entrants, rare.sentence()) : new Text(rare.sentence())));
    }

    private static HeatMap map(List<Entrant> entrants, String finding) {
        Heat heat = Heat.of(entrants);
        return new HeatMap(
                "Tiles of the board by team",
                finding,
                heat.scale(),
                "share of the runs that complete the tile",
                "time since the start in the middle one of these runs",
                entrants.stream().map(entrant -> panel(entrant, heat)).toList());
    }

    private static HeatMap.Panel panel(Entrant entrant, Heat heat) {
        Map<String, TileCompletion> tiles = entrant.team().tileShares().orElseThrow().stream()
                .collect(Collectors.toMap(TileCompletion::tile, Function.identity()));
        List<Row> rows = entrant.played().scenario().rows();
        return new HeatMap.Panel(
                entrant.label(),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> new HeatMap.Row(
                                "Row " + row,
                                rows.get(row).tiles().stream()
                                        .map(tile -> field(tile, Optional.ofNullable(tiles.get(tile.key())), heat))
                                        .toList()))
                        .toList());
    }

    private static HeatMap.Field field(Tile tile, Optional<TileCompletion> done, Heat heat) {
        return new HeatMap.Field(
                tile.name(),
                done.map(completion -> 100 * completion.share()),
                done.flatMap(TileCompletion::second)
                        .map(second -> TimeText.of(second.p50()))
                        .orElse(""),
                done.map(heat::of).orElse(0.0));
    }
}
