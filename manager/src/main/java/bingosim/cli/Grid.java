package bingosim.cli;

import bingosim.verdict.Readable;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells in aligned columns, as wide as their widest cell. Where a line gets too wide, the first column gives way: it holds
 * names, and a cut name still reads, a cut number lies.
 */
final class Grid {

    private static final String GAP = "  ";
    private static final int SHORTEST_NAME = 8;

    private final int leftAligned;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param leftAligned how many columns from the left hold text; the others hold numbers and are aligned right */
    Grid(int leftAligned) {
        this.leftAligned = leftAligned;
    }

    /** A row of a single cell is a heading and takes as much of the line as it needs. */
    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** @param mark stands for what was cut off */
    List<String> lines(int width, String mark) {
        int[] widths = columnWidths();
        int others = 0;
        for (int column = 1; column < widths.length; column++) {
            others += GAP.length() + widths[column];
        }
        widths[0] = Math.min(widths[0], Math.max(SHORTEST_NAME, width - others));
        return rows.stream()
                .map(cells -> cells.size() == 1 ? cells.get(0) : line(cells, widths, mark))
                .toList();
    }

    private int[] columnWidths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(1)];
        for (List<String> cells : rows) {
            for (int column = 0; cells.size() > 1 && column < cells.size(); column++) {
                widths[column] = Math.max(widths[column], length(cells.get(column)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths, String mark) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = Readable.cut(cells.get(column), widths[column], mark);
            String padding = " ".repeat(widths[column] - length(cell));
            line.append(column == 0 ? "" : GAP).append(column < leftAligned ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
