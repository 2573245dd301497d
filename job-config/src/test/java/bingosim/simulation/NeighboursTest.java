package bingosim.simulation;

import static bingosim.simulation.Story.eachPlayer;
import static bingosim.simulation.Story.outcome;
import static bingosim.simulation.Story.tile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Neighbouring runs, teams and seeds have nothing in common; correlations are 0 within 4.5 standard errors of 1 / sqrt(n). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighboursTest {
    private static final int RUNS = 50_000;
    private static final int LARGEST_DISTANCE = 16;

    private final double[][] teams = new double[4][];
    private final double[][] teamsOfNextSeed = new double[4][];

    @BeforeAll
    void play() {
        play("seed 1", teams);
        play("seed 2", teamsOfNextSeed);
    }

    /** What each of four equal teams draws in each run: the attempts until a hit of one in four, up to twenty. */
    private static void play(String seed, double[][] drawn) {
        var story = Story.lasting("PT200S")
                .activity("fish", "solo: true", eachPlayer(10, outcome("1/4", "fish: 1")))
                .row(tile("a", 1, 1, "fish"));
        for (int team = 0; team < drawn.length; team++) {
            drawn[team] = new double[RUNS];
            story.player("P" + team, "").team("T" + team, "Greedy", "P" + team);
        }
        var simulator = story.simulator(seed);
        for (int run = 0; run < RUNS; run++) {
            TeamResult[] results = simulator.run(run).teams();
            for (int team = 0; team < drawn.length; team++) {
                int second = results[team].completionSeconds()[0];
                drawn[team][run] = second == TeamResult.NEVER ? 21 : second / 10.0;
            }
        }
    }

    /** Of what lies so many runs apart. */
    private static double correlation(double[] first, double[] second, int distance) {
        double firstMean = Arrays.stream(first).average().orElseThrow();
        double secondMean = Arrays.stream(second).average().orElseThrow();
        double together = IntStream.range(0, RUNS - distance)
                .mapToDouble(run -> (first[run] - firstMean) * (second[run + distance] - secondMean))
                .sum();
        return together / Math.sqrt(squares(first, firstMean) * squares(second, secondMean));
    }

    private static double squares(double[] values, double mean) {
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static void assertUncorrelated(String what, double correlation) {
        assertThat(correlation).as(what).isCloseTo(0, within(4.5 / Math.sqrt(RUNS)));
    }

    @Test
    void neighbouringRunsAreUncorrelated() {
        for (int distance = 1; distance <= LARGEST_DISTANCE; distance++) {
            assertUncorrelated("distance " + distance, correlation(teams[0], teams[0], distance));
        }
    }

    @Test
    void teamsOfARunAreUncorrelated() {
        for (int first = 0; first < teams.length; first++) {
            for (int second = first + 1; second < teams.length; second++) {
                assertUncorrelated(first + " and " + second, correlation(teams[first], teams[second], 0));
            }
        }
    }

    @Test
    void teamsOfNeighbouringRunsAreUncorrelated() {
        for (int first = 0; first < teams.length; first++) {
            for (int second = 0; second < teams.length; second++) {
                assertUncorrelated(first + " before " + second, correlation(teams[first], teams[second], 1));
            }
        }
    }

    @Test
    void runsOfTwoSeedsAreUncorrelated() {
        for (int team = 0; team < teams.length; team++) {
            assertUncorrelated("team " + team, correlation(teams[team], teamsOfNextSeed[team], 0));
        }
    }

    @Test
    void runsOfATeamAreCorrelatedWithThemselves() {
        assertThat(correlation(teams[0], teams[0], 0)).isCloseTo(1, within(1e-9));
    }
}
