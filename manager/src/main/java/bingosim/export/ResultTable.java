package bingosim.export;

import bingosim.job.Batch;
import bingosim.job.ResultsKind;
import bingosim.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shape of the results of a batch as a table.
 *
 * @param columns from the left
 * @param runsPerBlock such that a block fits into memory, whatever the number of teams and tiles
 */
record ResultTable(List<Column> columns, long runsPerBlock) {
    private static final int MOST_ROWS_PER_BLOCK = 100_000;
    private static final int MOST_CELLS_PER_BLOCK = 4_000_000;

    ResultTable {
        columns = List.copyOf(columns);
    }

    static ResultTable of(Batch batch, Scenario scenario) {
        List<Column> columns = new ArrayList<>();
        add(columns, Column.Kind.TEXT, Stream.of("batch"));
        add(columns, Column.Kind.NUMBER, Stream.of("run_index"));
        add(columns, Column.Kind.TEXT, Stream.of("team", "strategy", "outcome"));
        add(columns, Column.Kind.NUMBER, Stream.of("points", "tiles", "row_reached", "finished_second"));
        if (batch.results() == ResultsKind.FULL) {
            for (int row = 0; row < scenario.rows().size(); row++) {
                columns.add(new Column("row_%d_second".formatted(row), Column.Kind.NUMBER_OR_NOTHING));
            }
            add(
                    columns,
                    Column.Kind.NUMBER_OR_NOTHING,
                    scenario.rows().stream()
                            .flatMap(row -> row.tiles().stream())
                            .map(tile -> "tile_%s_second".formatted(tile.key())));
        }
        int rows = Math.min(MOST_ROWS_PER_BLOCK, MOST_CELLS_PER_BLOCK / columns.size());
        return new ResultTable(columns, Math.max(1, rows / scenario.teams().size()));
    }

    private static void add(List<Column> columns, Column.Kind kind, Stream<String> names) {
        names.forEach(name -> columns.add(new Column(name, kind)));
    }
}
