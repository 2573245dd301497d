package bingosim.chaos;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * System properties, each named {@code chaos.} and what it is called here.
 *
 * @param rounds batches to play, one after the other
 * @param seed of the plan, by default the same always, as a build is to be repeatable
 * @param only the one round of the plan that is played; zero: all
 * @param runs of each batch
 * @param broker {@code qpid}, which comes along and forgets everything when it is killed, or {@code rabbitmq}, a node of its
 *     own of the one that is installed
 * @param report directory for logs, time line and figures
 * @param harms that the plan is made of, by default all; with {@code qpid}, queues are not deleted
 */
record ChaosSettings(int rounds, long seed, int only, long runs, String broker, Path report, Set<Harm> harms) {
    private static final String QPID = "qpid";

    ChaosSettings {
        if (rounds < 1 || only < 0 || runs < 1 || harms.isEmpty()) {
            throw new IllegalArgumentException(
                    "chaos.rounds=%d chaos.only=%d chaos.runs=%d chaos.harms=%s: a number is too small"
                            .formatted(rounds, only, runs, harms));
        }
        if (broker.equals(QPID) && harms.contains(Harm.DELETE_QUEUE)) {
            throw new IllegalArgumentException(
                    "chaos.harms=%s chaos.broker=%s: Qpid does not tell who listens that his queue was deleted; use rabbitmq"
                            .formatted(harms, broker));
        }
        harms = Set.copyOf(harms);
    }

    static ChaosSettings ofSystem() {
        String broker = System.getProperty("chaos.broker", QPID);
        return new ChaosSettings(
                Integer.getInteger("chaos.rounds", 3),
                Long.getLong("chaos.seed", 1),
                Integer.getInteger("chaos.only", 0),
                Long.getLong("chaos.runs", 100_000),
                broker,
                Path.of(System.getProperty("chaos.report", "target/chaos"))
                        .toAbsolutePath()
                        .normalize(),
                harms(System.getProperty("chaos.harms", ""), broker));
    }

    private static Set<Harm> harms(String names, String broker) {
        if (!names.isBlank()) {
            return EnumSet.copyOf(
                    Arrays.stream(names.split(",")).map(Harm::valueOf).toList());
        }
        return broker.equals(QPID) ? EnumSet.complementOf(EnumSet.of(Harm.DELETE_QUEUE)) : EnumSet.allOf(Harm.class);
    }

    /** Numbers of the rounds to play. */
    List<Integer> played() {
        return only > 0
                ? List.of(only)
                : IntStream.rangeClosed(1, rounds).boxed().toList();
    }
}
