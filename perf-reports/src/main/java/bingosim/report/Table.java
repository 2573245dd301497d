package bingosim.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Figures under headings.
 *
 * @param rows each with a cell for every column: text, a number, or an empty text for nothing
 */
public record Table(String title, List<Column> columns, List<List<Object>> rows) implements Block {
    public Table {
        Words.require("title of a table", title);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table %s has no column".formatted(title));
        }
        for (int row = 0; row < rows.size(); row++) {
            requireFitting(title, row, rows.get(row), columns);
        }
    }

    @Override
    public <R> R fold(
            Function<Text, R> ofText,
            Function<Table, R> ofTable,
            Function<Chart, R> ofChart,
            Function<HeatMap, R> ofHeatMap) {
        return ofTable.apply(this);
    }

    /** Whether a column has numbers and no text but the empty one. */
    boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof Number)
                && rows.stream().map(row -> row.get(column)).noneMatch(cell -> isText(cell) && !"".equals(cell));
    }

    /** The rows as people read them. */
    List<List<String>> cells() {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> Numbers.forPeople(
                                row.get(column), columns.get(column).decimals()))
                        .toList())
                .toList();
    }

    private static void requireFitting(String title, int row, List<Object> cells, List<Column> columns) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "table %s: row %d has %d cells for %d columns".formatted(title, row, cells.size(), columns.size()));
        }
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (!isText(cell) && !isFiniteNumber(cell)) {
                throw new IllegalArgumentException("table %s: row %d, column %s: %s is neither text nor a finite number"
                        .formatted(title, row, columns.get(column).name(), cell));
            }
        }
    }

    private static boolean isText(Object cell) {
        return cell instanceof String;
    }

    private static boolean isFiniteNumber(Object cell) {
        return cell instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
