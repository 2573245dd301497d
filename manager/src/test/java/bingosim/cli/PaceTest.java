package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.testkit.MovableTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final MovableTime time = new MovableTime();

    @Test
    void knowsNoSpeedAtFirst() {
        var pace = new Pace(1_000, 0, time);

        pass(pace, 999, 100);

        assertThat(pace.runsPerSecond()).isEmpty();
        assertThat(pace.secondsLeft()).isEmpty();
    }

    @Test
    void timeLeftFollowsFromTheSpeed() {
        var pace = new Pace(1_000, 0, time);

        pass(pace, 2_000, 100);

        assertThat(pace.runsPerSecond()).hasValue(50);
        assertThat(pace.secondsLeft()).hasValue(18);
    }

    @Test
    void runsOfAnEarlierAttemptAreNotSpeed() {
        var pace = new Pace(1_000, 400, time);

        pass(pace, 2_000, 440);

        assertThat(pace.share()).isEqualTo(0.44);
        assertThat(pace.runsPerSecond()).hasValue(20);
        assertThat(pace.secondsLeft()).hasValue(28);
        assertThat(pace.meanRunsPerSecond()).hasValue(20);
    }

    @Test
    void followsASpeedThatChanged() {
        var pace = new Pace(1_000_000, 0, time);
        for (int tick = 1; tick <= 40; tick++) {
            pass(pace, 500, tick * 10);
        }
        for (int tick = 1; tick <= 20; tick++) {
            pass(pace, 500, 400 + tick * 1_000);
        }

        assertThat(pace.runsPerSecond()).hasValue(2_000);
        assertThat(pace.meanRunsPerSecond()).hasValue(20_400 / 30.0);
    }

    @Test
    void smoothsChunksOverSomeSeconds() {
        var pace = new Pace(1_000_000, 0, time);
        for (int tick = 1; tick <= 40; tick++) {
            pass(pace, 500, tick / 4 * 100);
        }

        assertThat(pace.runsPerSecond()).hasValue(50);
    }

    @Test
    void manyUpdatesInATickChangeNothing() {
        var pace = new Pace(1_000_000, 0, time);
        for (int tick = 1; tick <= 20_000; tick++) {
            pass(pace, 1, tick);
        }

        assertThat(pace.runsPerSecond().orElse(0)).isBetween(999.0, 1_001.0);
    }

    @Test
    void timeLeftIsUnknownWhileNothingMoves() {
        var pace = new Pace(1_000, 0, time);
        pass(pace, 2_000, 100);

        for (int tick = 0; tick < 30; tick++) {
            pass(pace, 500, 100);
        }

        assertThat(pace.runsPerSecond()).hasValue(0);
        assertThat(pace.secondsLeft()).isEmpty();
    }

    @Test
    void aClockPutBackMakesNoNegativeSpeed() {
        var pace = new Pace(1_000, 0, time);

        pass(pace, -60_000, 100);

        assertThat(pace.runsPerSecond()).isEmpty();
    }

    private void pass(Pace pace, int millis, long done) {
        time.move(Duration.ofMillis(millis));
        pace.update(done);
    }
}
