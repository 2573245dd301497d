package bingosim.history;

import bingosim.report.Point;
import bingosim.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Spans of the same length, one after the other.
 *
 * @param width of each, in seconds
 */
public record Windows(long width, List<Window> all) {
    public Windows {
        all = List.copyOf(all);
    }

    /** Whether there is a course of things to be drawn. */
    boolean areSeveral() {
        return all.stream().map(Window::second).distinct().count() > 1;
    }

    /** What stands below a chart of them. */
    String axis() {
        return "seconds since the first sample, means of %d".formatted(width);
    }

    /**
     * A series for each of these, per second of time, 0 where nothing happened; what is of nobody named is one of others.
     *
     * @param labels of those that have a series of their own, in their order
     */
    List<Series> perSecond(Map<String, String> labels, String others, ToDoubleFunction<Window> figure) {
        Map<String, Map<Long, Double>> byLabel = all.stream()
                .collect(Collectors.groupingBy(
                        window -> labels.getOrDefault(window.of(), others),
                        Collectors.groupingBy(Window::second, Collectors.summingDouble(figure))));
        List<String> ordered = new ArrayList<>(labels.values());
        ordered.add(others);
        return ordered.stream()
                .distinct()
                .filter(byLabel::containsKey)
                .map(label -> Series.measured(label, points(byLabel.getOrDefault(label, Map.of()))))
                .toList();
    }

    private List<Point> points(Map<Long, Double> figures) {
        Map<Long, Double> everywhere = new TreeMap<>();
        long last = all.stream().mapToLong(Window::second).max().orElse(0);
        for (long second = 0; second <= last; second += width) {
            everywhere.put(second, figures.getOrDefault(second, 0.0) / width);
        }
        return everywhere.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
    }
}
