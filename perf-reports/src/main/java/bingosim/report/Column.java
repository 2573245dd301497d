package bingosim.report;

/**
 * What the cells under a heading are.
 *
 * @param unit of its numbers, empty if they have none
 * @param decimals of its numbers where people read them; programs get all there are
 */
public record Column(String name, String unit, int decimals) {
    private static final int MOST_DECIMALS = 15;

    public Column {
        Words.require("name of a column", name);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "column %s: %d decimals, limits 0 and %d".formatted(name, decimals, MOST_DECIMALS));
        }
    }

    /** The name, and the unit if there is one. */
    String heading() {
        return unit.isEmpty() ? name : "%s (%s)".formatted(name, unit);
    }
}
