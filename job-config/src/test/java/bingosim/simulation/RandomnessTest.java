package bingosim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.testkit.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomnessTest {
    private static final int RUNS = 100;

    private static Simulator simulator(String yaml, String seed) {
        return new Simulator(CompiledScenario.of(Scenarios.parse(yaml)), seed);
    }

    private static List<String> inOrder(Simulator simulator) {
        return LongStream.range(0, RUNS)
                .mapToObj(run -> Told.of(simulator.run(run)))
                .toList();
    }

    /** Seconds only: the outcome of a team depends on the others. */
    private static List<String> completions(String yaml, int team) {
        var simulator = simulator(yaml, "seed");
        return LongStream.range(0, RUNS)
                .mapToObj(
                        run -> Arrays.toString(simulator.run(run).teams()[team].completionSeconds()))
                .toList();
    }

    @Test
    void aRunAloneIsTheRunInASequence() {
        var sequence = inOrder(simulator(Scenarios.TINY, "seed"));

        for (int run = 0; run < RUNS; run++) {
            assertThat(Told.of(simulator(Scenarios.TINY, "seed").run(run))).isEqualTo(sequence.get(run));
        }
    }

    @Test
    void theOrderOfRunsDoesNotMatter() {
        var sequence = inOrder(simulator(Scenarios.TINY, "seed"));
        var simulator = simulator(Scenarios.TINY, "seed");

        // 37 and 100 have no common factor, so this comes by every run once.
        for (int step = 0; step < RUNS; step++) {
            int run = (99 + 37 * step) % RUNS;
            assertThat(Told.of(simulator.run(run))).isEqualTo(sequence.get(run));
        }
    }

    @Test
    void aRunMayBeRepeated() {
        var simulator = simulator(Scenarios.TINY, "seed");
        var first = Told.of(simulator.run(5));

        assertThat(Told.of(simulator.run(5))).isEqualTo(first);
    }

    @Test
    void aCompiledScenarioMayBeShared() {
        var compiled = CompiledScenario.of(Scenarios.tiny());
        var one = new Simulator(compiled, "seed");
        var other = new Simulator(compiled, "seed");

        for (int run = 0; run < RUNS; run++) {
            assertThat(Told.of(one.run(run))).isEqualTo(Told.of(other.run(run)));
        }
    }

    @Test
    void runsDiffer() {
        assertThat(completions(Scenarios.TINY, 0)).doesNotHaveDuplicates();
    }

    @Test
    void anotherSeedGivesOtherRuns() {
        assertThat(inOrder(simulator(Scenarios.TINY, "seed")))
                .doesNotContainAnyElementsOf(inOrder(simulator(Scenarios.TINY, "Seed")));
    }

    @Test
    void aChangeOfOneTeamDoesNotChangeTheOther() {
        var changed = Scenarios.TINY.replace(
                "strategy: RowUnlocking, players: [Ann, Bob]", "strategy: Greedy, players: [Bob]");

        assertThat(completions(changed, 1)).isEqualTo(completions(Scenarios.TINY, 1));
        assertThat(completions(changed, 0)).isNotEqualTo(completions(Scenarios.TINY, 0));
    }

    @Test
    void aFurtherTeamDoesNotChangeTheOthers() {
        var changed = Scenarios.TINY.replace("Dan: {}", "Dan: {}, Eve: {}")
                + "  - {name: Green, strategy: Greedy, players: [Eve]}\n";

        assertThat(completions(changed, 0)).isEqualTo(completions(Scenarios.TINY, 0));
        assertThat(completions(changed, 1)).isEqualTo(completions(Scenarios.TINY, 1));
    }

    @Test
    void equalTeamsDrawFromStreamsOfTheirOwn() {
        var equal = Scenarios.TINY.replace("Ann: {skill: 0.9}", "Ann: {}").replace("RowUnlocking", "Greedy");

        assertThat(completions(equal, 0)).doesNotContainAnyElementsOf(completions(equal, 1));
    }

    @Test
    void seedsAreMixedByThePublishedSplitMix64() {
        // Reference output of the public-domain splitmix64.c for seed 1234567, as published with its test vectors.
        String[] published = {
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821"
        };

        for (int n = 0; n < published.length; n++) {
            assertThat(Long.toUnsignedString(RunSeed.splitMix64(1_234_567, n))).isEqualTo(published[n]);
        }
    }
}
