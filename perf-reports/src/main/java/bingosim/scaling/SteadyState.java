package bingosim.scaling;

import bingosim.meter.ProcessKind;
import bingosim.meter.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The part of a batch in which every worker works at its usual pace: from when the last of them is within a tenth of it, until
 * the first has nothing left to do.
 *
 * <p>A worker's pace is what it does in five seconds, looked at every second; its usual pace is the median of those in the
 * later half of the time in which it works.
 *
 * @param isSettled whether that lasted long enough; if not, this is all the time in which every worker works
 */
record SteadyState(Sample from, Sample to, boolean isSettled) {
    private static final double WINDOW_SECONDS = 5;
    private static final double SHARE_OF_USUAL = 0.9;
    private static final double SHORTEST_SECONDS = 10;

    /** Empty if there was never a time in which all of them worked. */
    static Optional<SteadyState> of(List<Sample> samples, int workers) {
        int begin = 0;
        int end = samples.size() - 1;
        for (int worker = 0; worker < workers; worker++) {
            begin = Math.max(begin, firstWith(samples, worker));
            end = Math.min(end, lastAdvance(samples, worker) - 1);
        }
        if (end <= begin) {
            return Optional.empty();
        }
        int settled = begin;
        for (int worker = 0; worker < workers; worker++) {
            settled = Math.max(settled, settledAt(samples, worker, end));
        }
        boolean isSettled = settled < end && seconds(samples, settled, end) >= SHORTEST_SECONDS;
        return Optional.of(new SteadyState(samples.get(isSettled ? settled : begin), samples.get(end), isSettled));
    }

    private static int firstWith(List<Sample> samples, int worker) {
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).runs(worker) > 0) {
                return i;
            }
        }
        return samples.size();
    }

    private static int lastAdvance(List<Sample> samples, int worker) {
        for (int i = samples.size() - 1; i > 0; i--) {
            if (samples.get(i).runs(worker) > samples.get(i - 1).runs(worker)) {
                return i;
            }
        }
        return 0;
    }

    private static int settledAt(List<Sample> samples, int worker, int end) {
        int first = firstWith(samples, worker);
        List<Double> later = new ArrayList<>();
        for (int i = (first + end) / 2; i < end; i++) {
            pace(samples, worker, i, end).ifPresent(later::add);
        }
        if (later.isEmpty()) {
            return end;
        }
        double usual = Range.of(later).median();
        for (int i = first; i < end; i++) {
            OptionalDouble pace = pace(samples, worker, i, end);
            if (pace.isPresent() && pace.getAsDouble() >= SHARE_OF_USUAL * usual) {
                return i;
            }
        }
        return end;
    }

    /** Runs per second in the window that begins there; empty if that is not over by the end. */
    private static OptionalDouble pace(List<Sample> samples, int worker, int from, int end) {
        for (int to = from + 1; to <= end; to++) {
            double seconds = seconds(samples, from, to);
            if (seconds >= WINDOW_SECONDS * SHARE_OF_USUAL) {
                return OptionalDouble.of(
                        (samples.get(to).runs(worker) - samples.get(from).runs(worker)) / seconds);
            }
        }
        return OptionalDouble.empty();
    }

    private static double seconds(List<Sample> samples, int from, int to) {
        return samples.get(to).second() - samples.get(from).second();
    }

    double seconds() {
        return to.second() - from.second();
    }

    long runs() {
        return to.runs() - from.runs();
    }

    double runsPerSecond() {
        return runs() / seconds();
    }

    /** CPU seconds that each kind of process used meanwhile; those that are unknown are missing. */
    Map<ProcessKind, Double> cpuSeconds() {
        Map<ProcessKind, Double> used = new EnumMap<>(ProcessKind.class);
        for (ProcessKind kind : ProcessKind.values()) {
            Double late = to.cpuSeconds().get(kind);
            Double early = from.cpuSeconds().get(kind);
            if (late != null && early != null) {
                used.put(kind, late - early);
            }
        }
        return used;
    }
}
