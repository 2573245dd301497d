package bingosim.simulation;

import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.outcome;
import static bingosim.simulation.Story.tile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scenarios so simple that probability theory has the answer; bounds are 4.5 standard errors. */
class ClosedFormTest {
    private static final int RUNS = 40_000;
    private static final int SECONDS = 10;

    /** An attempt of ten seconds hits with a chance of one in four. */
    private static Story quarters(String duration, int need) {
        return Story.lasting(duration)
                .activity("fish", "solo: true", eachPlayer(SECONDS, outcome("1/4", "fish: 1")))
                .row(tile("a", 1, need, "fish"));
    }

    /** Second in which the first team completed the tile, for each run. */
    private static int[] seconds(Story story) {
        var simulator = story.simulator("closed form");
        return IntStream.range(0, RUNS)
                .map(run -> simulator.run(run).teams()[0].completionSeconds()[0])
                .toArray();
    }

    private static double share(int[] seconds, int second) {
        return (double) Arrays.stream(seconds).filter(each -> each == second).count() / seconds.length;
    }

    private static double errorOfShare(double share) {
        return Math.sqrt(share * (1 - share) / RUNS);
    }

    @Test
    void attemptsOfOnePlayerUntilTheFirstHitAreGeometric() {
        int[] seconds = seconds(quarters("P7D", 1));

        // Mean 1/p = 4 attempts, variance (1 - p) / p^2 = 12.
        assertThat(Arrays.stream(seconds).average().orElseThrow() / SECONDS)
                .isCloseTo(4, within(4.5 * Math.sqrt(12.0 / RUNS)));
        for (int attempts = 1; attempts <= 12; attempts++) {
            double expected = Math.pow(0.75, attempts - 1) / 4;
            assertThat(share(seconds, attempts * SECONDS))
                    .as("%d attempts", attempts)
                    .isCloseTo(expected, within(4.5 * errorOfShare(expected)));
        }
        assertThat(Arrays.stream(seconds)).allMatch(second -> second > 0 && second % SECONDS == 0);
    }

    @Test
    void attemptsUntilTheFifthHitAreNegativeBinomial() {
        int[] seconds = seconds(quarters("P7D", 5));

        // Five geometric numbers: mean 20, variance 60; five attempts with a chance of 4^-5, six with 5 x 3 / 4 x 4^-5.
        assertThat(Arrays.stream(seconds).average().orElseThrow() / SECONDS)
                .isCloseTo(20, within(4.5 * Math.sqrt(60.0 / RUNS)));
        double five = Math.pow(4, -5);
        assertThat(share(seconds, 5 * SECONDS)).isCloseTo(five, within(4.5 * errorOfShare(five)));
        assertThat(share(seconds, 6 * SECONDS)).isCloseTo(3.75 * five, within(4.5 * errorOfShare(3.75 * five)));
    }

    @Test
    void twoPlayersMissTogetherWithTheProductOfTheirChances() {
        int[] seconds = seconds(quarters("P7D", 1).players("Ann", "Bob"));

        double hit = 1 - 0.75 * 0.75;
        for (int rounds = 1; rounds <= 8; rounds++) {
            double expected = Math.pow(1 - hit, rounds - 1) * hit;
            assertThat(share(seconds, rounds * SECONDS)).isCloseTo(expected, within(4.5 * errorOfShare(expected)));
        }
    }

    @Test
    void anEventThatEndsCutsTheGeometricNumberOff() {
        int[] seconds = seconds(quarters("PT50S", 1));

        // None of five attempts hits.
        double never = Math.pow(0.75, 5);
        assertThat(share(seconds, TeamResult.NEVER)).isCloseTo(never, within(4.5 * errorOfShare(never)));
        assertThat(share(seconds, 50)).isCloseTo(never / 3, within(4.5 * errorOfShare(never / 3)));
    }

    @Test
    void twoEqualTeamsWinEquallyOftenAndTieAsTheirAttemptsDo() {
        var simulator = quarters("P7D", 1)
                .players("Ann", "Bob")
                .team("Red", "Greedy", "Ann")
                .team("Blue", "Greedy", "Bob")
                .simulator("equal teams");

        int[] outcomes = new int[Outcome.values().length];
        for (int run = 0; run < RUNS; run++) {
            outcomes[simulator.run(run).teams()[0].outcome().ordinal()]++;
        }

        // Equal geometric numbers: p / (2 - p) = 1/7; of the rest each wins one half.
        assertThat((double) outcomes[Outcome.TIE.ordinal()] / RUNS)
                .isCloseTo(1 / 7.0, within(4.5 * errorOfShare(1 / 7.0)));
        assertThat((double) outcomes[Outcome.WIN.ordinal()] / RUNS)
                .isCloseTo(3 / 7.0, within(4.5 * errorOfShare(3 / 7.0)));
        assertThat((double) outcomes[Outcome.LOSS.ordinal()] / RUNS)
                .isCloseTo(3 / 7.0, within(4.5 * errorOfShare(3 / 7.0)));
    }

    @Test
    void boardWithoutChanceIsTheSameInEveryRun() {
        var simulator = Story.ofAnHour()
                .activity("fish", 60)
                .activity("sail", 100)
                .row(tile("a", 1, 2, "fish"), tile("b", 1, 1, "sail"))
                .row(tile("c", 3, 3, "fish"))
                .player("Ann", "skill: 0.5")
                .simulator("any");

        // b opens the next row sooner than a: 50 s against twice 30 s. Then c in three times 30 s, and what is left
        // over.
        for (int run = 0; run < 100; run++) {
            TeamResult result = simulator.run(run).teams()[0];
            assertThat(result.points()).isEqualTo(5);
            assertThat(result.completionSeconds()).containsExactly(200, 50, 140);
            assertThat(result.unlockSeconds()).containsExactly(0, 50);
            assertThat(result.outcome()).isEqualTo(Outcome.WIN);
        }
    }
}
