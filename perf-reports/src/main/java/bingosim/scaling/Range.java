package bingosim.scaling;

import java.util.List;

/** What repeats of a measurement came to. */
record Range(double median, double least, double most) {

    /** @param values at least one */
    static Range of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return new Range((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2, sorted.get(0), sorted.get(size - 1));
    }

    Range times(double factor) {
        return new Range(median * factor, least * factor, most * factor);
    }

    /** How often this goes into something: the most of this is the least of that. */
    Range into(double amount) {
        return new Range(amount / median, amount / most, amount / least);
    }
}
