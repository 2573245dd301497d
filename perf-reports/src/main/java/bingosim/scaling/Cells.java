package bingosim.scaling;

import bingosim.report.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns and cells of what repeats came to. */
final class Cells {
    private static final String NOTHING = "";

    private Cells() {}

    static Column text(String name) {
        return new Column(name, "", 0);
    }

    static Column number(String name, String unit, int decimals) {
        return new Column(name, unit, decimals);
    }

    /** A median, and how far repeats lie apart. */
    static List<Column> range(Column median) {
        return List.of(
                median,
                new Column(median.name() + ", least", median.unit(), median.decimals()),
                new Column(median.name() + ", most", median.unit(), median.decimals()));
    }

    static List<Object> range(Optional<Range> range) {
        return range.<List<Object>>map(known -> List.of(known.median(), known.least(), known.most()))
                .orElse(List.of(NOTHING, NOTHING, NOTHING));
    }

    static Object median(Optional<Range> range) {
        return range.<Object>map(Range::median).orElse(NOTHING);
    }

    static <T> List<T> joined(List<? extends T> some, List<? extends T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
