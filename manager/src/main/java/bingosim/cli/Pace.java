package bingosim.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * How far a batch is and how fast it goes: runs per second over the last ten seconds, as runs arrive in chunks and their speed
 * changes with the number of workers. Not for several threads at a time.
 */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(250);
    /** Less says nothing: the first chunks are either there or not. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final long runs;
    private final long doneBefore;
    private final InstantSource clock;
    private final Instant started;
    /** The first one is the youngest that is at least {@link #WINDOW} old, or the start. */
    private final Deque<Sample> samples = new ArrayDeque<>();

    private Sample latest;

    /** @param doneBefore runs that an earlier attempt did */
    Pace(long runs, long doneBefore, InstantSource clock) {
        this.runs = runs;
        this.doneBefore = doneBefore;
        this.clock = clock;
        this.started = clock.instant();
        this.latest = new Sample(started, doneBefore);
        samples.add(latest);
    }

    void update(long done) {
        latest = new Sample(clock.instant(), done);
        if (!latest.at().isBefore(samples.getLast().at().plus(BETWEEN_SAMPLES))) {
            samples.addLast(latest);
        }
        var windowStart = latest.at().minus(WINDOW);
        while (samples.size() > 1 && !second().at().isAfter(windowStart)) {
            samples.removeFirst();
        }
    }

    Instant now() {
        return clock.instant();
    }

    Duration elapsed() {
        return Duration.between(started, now());
    }

    long runs() {
        return runs;
    }

    long done() {
        return latest.done();
    }

    double share() {
        return (double) done() / runs;
    }

    /** Recent runs per second, empty while it is too early to say. */
    OptionalDouble runsPerSecond() {
        return rateSince(samples.getFirst(), latest);
    }

    /** Runs per second since the start of this attempt, empty if that was only just. */
    OptionalDouble meanRunsPerSecond() {
        return rateSince(new Sample(started, doneBefore), new Sample(now(), done()));
    }

    /** Empty while it is unknown, at first and while nothing moves, and when nothing is left. */
    OptionalDouble secondsLeft() {
        double rate = runsPerSecond().orElse(0);
        return rate > 0 && done() < runs ? OptionalDouble.of((runs - done()) / rate) : OptionalDouble.empty();
    }

    private static OptionalDouble rateSince(Sample from, Sample to) {
        var between = Duration.between(from.at(), to.at());
        return between.compareTo(SHORTEST) < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((to.done() - from.done()) / (between.toNanos() / 1e9));
    }

    private Sample second() {
        var iterator = samples.iterator();
        iterator.next();
        return iterator.next();
    }

    private record Sample(Instant at, long done) {}
}
