package bingosim.simulation;

import static bingosim.simulation.Story.tile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class GuardTest {

    private static Simulator fourAttempts(long most) {
        var story = Story.ofAnHour().activity("fish", 60).row(tile("a", 1, 4, "fish"));
        return new Simulator(CompiledScenario.of(story.scenario()), "dice", most);
    }

    @Test
    void aRunOfTooManyAttemptsIsNamedAndEnded() {
        assertThatExceptionOfType(RunawayRunException.class)
                .isThrownBy(() -> fourAttempts(3).run(7))
                .withMessageContainingAll("'Story'", "'dice'", "run 7", "3 attempts");
    }

    @Test
    void asManyAttemptsAsAllowedAreMade() {
        assertThat(fourAttempts(4).run(7).teams()[0].completionSeconds()).containsExactly(240);
    }

    @Test
    void everyRunMayMakeAsMany() {
        var simulator = fourAttempts(4);

        for (int run = 0; run < 10; run++) {
            assertThat(simulator.run(run).teams()[0].tiles()).isEqualTo(1);
        }
    }
}
