package bingosim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.scenario.Scenario;
import bingosim.testkit.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine plays every run as {@link PlainSimulator} does, bit for bit. */
class PlainSimulatorTest {
    private static final int SCENARIOS = 1_000;

    private static void assertSameRuns(Scenario scenario, String seed, int runs, String description) {
        var engine = new Simulator(CompiledScenario.of(scenario), seed);
        var plain = new PlainSimulator(scenario, seed);
        for (int run = 0; run < runs; run++) {
            assertThat(Told.of(engine.run(run)))
                    .as("%s, run %d", description, run)
                    .isEqualTo(Told.of(plain.run(run)));
            assertThat(engine.attempts())
                    .as("attempts of %s, up to run %d", description, run)
                    .isEqualTo(plain.attempts());
        }
    }

    @ParameterizedTest
    @CsvSource({"winter-bingo-2025, 300", "spring-league-bingo, 300", "perf-synthetic, 300", "bingo7, 6"})
    void bundledScenariosArePlayedAlike(String scenario, int runs) {
        assertSameRuns(Scenarios.bundled(scenario), "seed", runs, scenario);
    }

    @Test
    void randomScenariosArePlayedAlike() {
        for (int i = 0; i < SCENARIOS; i++) {
            assertSameRuns(RandomScenario.of(i), "seed " + i, 8, "random scenario " + i);
        }
    }
}
