package bingosim.verdict;

import bingosim.statistics.Difference;
import java.util.List;
import java.util.Locale;

/** How the differences of a figure are shown, to as many digits as mean something. */
public enum Measure {
    WINS("Wins, %", 100),
    POINTS("Points", 1),
    TILES("Tiles", 1),
    LAST_TILE("Last tile", 1) {
        @Override
        String value(double seconds, int decimals) {
            return Readable.clock(seconds);
        }

        @Override
        String distance(double seconds, int decimals) {
            return seconds < SECONDS_TO_READ
                    ? Readable.decimal(seconds, 1) + " s"
                    : Readable.clock(seconds).replaceFirst("^0", "");
        }
    };

    private static final int SECONDS_TO_READ = 1000;
    private static final int MOST_DECIMALS = 4;

    private final String label;
    private final int scale;

    Measure(String label, int scale) {
        this.label = label;
        this.scale = scale;
    }

    /** Label, both values, their difference, its standard error and its interval. */
    public List<String> cells(Difference shown) {
        int decimals = decimals(shown);
        return List.of(
                label,
                value(shown.first() * scale, decimals),
                value(shown.second() * scale, decimals),
                signed(shown),
                distance(shown.standardError() * scale, decimals),
                interval(shown));
    }

    public String signed(Difference shown) {
        return signed(shown.difference() * scale, decimals(shown));
    }

    public String interval(Difference shown) {
        int decimals = decimals(shown);
        return signed(shown.interval().low() * scale, decimals) + " to "
                + signed(shown.interval().high() * scale, decimals);
    }

    /** The size of a difference, without its direction. */
    public String size(Difference shown) {
        return distance(Math.abs(shown.difference()) * scale, decimals(shown));
    }

    /** The interval of that, of a clear difference. */
    public String sizes(Difference shown) {
        double low = Math.abs(shown.interval().low()) * scale;
        double high = Math.abs(shown.interval().high()) * scale;
        int decimals = decimals(shown);
        return distance(Math.min(low, high), decimals) + " to " + distance(Math.max(low, high), decimals);
    }

    /** Two digits of the standard error, no fewer than one decimal. */
    private int decimals(Difference shown) {
        double standardError = shown.standardError() * scale;
        return standardError == 0
                ? 1
                : Math.max(1, Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(standardError))));
    }

    String value(double number, int decimals) {
        return Readable.decimal(number, decimals);
    }

    String distance(double number, int decimals) {
        return Readable.decimal(number, decimals);
    }

    private String signed(double number, int decimals) {
        String size = distance(Math.abs(number), decimals);
        boolean isNone = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(number))
                .matches("[0.]+");
        return isNone ? size : (number < 0 ? "-" : "+") + size;
    }
}
