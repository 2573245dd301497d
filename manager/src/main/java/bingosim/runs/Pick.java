package bingosim.runs;

/** Which runs of the sorted ones. Of equals the one with the smaller run index comes first. */
public enum Pick {
    TOP,
    BOTTOM,
    NEAR_MEDIAN;

    /** @param doubledMedian what twice the value is compared with */
    String order(long doubledMedian) {
        return switch (this) {
            case TOP -> "value desc, run_index";
            case BOTTOM -> "value, run_index";
            case NEAR_MEDIAN -> "abs(2 * value::bigint - %d), run_index".formatted(doubledMedian);
        };
    }

    /** Smaller comes first. */
    long key(long value, long doubledMedian) {
        return switch (this) {
            case TOP -> -value;
            case BOTTOM -> value;
            case NEAR_MEDIAN -> Math.abs(2 * value - doubledMedian);
        };
    }
}
