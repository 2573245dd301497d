package bingosim.scaling;

import bingosim.meter.Counters;
import bingosim.meter.Played;
import bingosim.meter.Sample;
import java.util.List;
import java.util.Map;

/**
 * What a number of workers made of a batch in one arrangement.
 *
 * @param arrangement its name
 */
public record Measurement(
        String arrangement,
        int workers,
        int repeat,
        PlayedBatch batch,
        Server server,
        List<Sample> samples,
        Preparation preparation) {

    /**
     * A batch that has ended.
     *
     * @param elapsedSeconds from the launch to the stored answers
     * @param checksum over all results
     */
    public record PlayedBatch(long runs, double elapsedSeconds, String checksum, Played played) {}

    /**
     * What the database did meanwhile.
     *
     * @param waits what connections did when they were looked at, and how often
     */
    public record Server(Map<String, String> settings, Counters counters, Map<String, Long> waits) {
        public Server {
            settings = Map.copyOf(settings);
            waits = Map.copyOf(waits);
        }
    }

    /**
     * What workers did before, which counts nowhere else.
     *
     * @param startSeconds until all of them took part
     * @param warmUpSeconds how long they played then
     * @param leastCpuSeconds used by the one that had used least, from its start on; zero if that is unknown
     * @param whyNotLimited why they were not held to their share of a processor; empty if they were
     */
    public record Preparation(
            double startSeconds, double warmUpSeconds, double leastCpuSeconds, String whyNotLimited) {}

    public Measurement {
        samples = List.copyOf(samples);
    }

    /** Whether it is what this turn was to find out. */
    public boolean isOf(Turn turn) {
        return arrangement.equals(turn.arrangement().name()) && workers == turn.workers() && repeat == turn.repeat();
    }
}
