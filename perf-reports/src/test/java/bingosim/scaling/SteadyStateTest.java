package bingosim.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bingosim.meter.ProcessKind;
import bingosim.meter.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SteadyStateTest {

    /** @param perSecond what each worker does in each second */
    private static List<Sample> samples(long[]... perSecond) {
        List<Sample> samples = new ArrayList<>();
        long[] done = new long[perSecond.length];
        for (int second = 0; second <= perSecond[0].length; second++) {
            List<Long> runs = new ArrayList<>();
            for (int worker = 0; worker < done.length; worker++) {
                done[worker] += second == 0 ? 0 : perSecond[worker][second - 1];
                runs.add(done[worker]);
            }
            samples.add(new Sample(second, runs, Map.of(ProcessKind.WORKERS, 2.0 * second)));
        }
        return samples;
    }

    /** Three seconds at a fifth of the pace, then that, then nothing. */
    private static long[] warmingUp(int seconds, int idleAtTheEnd) {
        long[] runs = new long[seconds];
        for (int second = 0; second < seconds - idleAtTheEnd; second++) {
            runs[second] = second < 3 ? 20 : 100;
        }
        return runs;
    }

    @Test
    void warmUpAndTheTimeAfterTheFirstHasNothingToDoAreLeftOut() {
        SteadyState state =
                SteadyState.of(samples(warmingUp(30, 0), warmingUp(30, 5)), 2).orElseThrow();

        assertThat(state.isSettled()).isTrue();
        assertThat(state.from().second()).isEqualTo(3);
        assertThat(state.to().second()).isEqualTo(24);
        assertThat(state.runsPerSecond()).isEqualTo(200, within(1e-9));
        assertThat(state.cpuSeconds()).containsOnly(Map.entry(ProcessKind.WORKERS, 42.0));
    }

    @Test
    void lastToSettleDecides() {
        long[] slowToSettle = warmingUp(40, 0);
        for (int second = 0; second < 12; second++) {
            slowToSettle[second] = 40;
        }

        SteadyState state =
                SteadyState.of(samples(warmingUp(40, 0), slowToSettle), 2).orElseThrow();

        assertThat(state.from().second()).isEqualTo(12);
    }

    @Test
    void whatIsTooShortIsAllTheTimeInWhichEveryWorkerWorks() {
        SteadyState state = SteadyState.of(samples(warmingUp(10, 0)), 1).orElseThrow();

        assertThat(state.isSettled()).isFalse();
        assertThat(state.from().second()).isEqualTo(1);
        assertThat(state.to().second()).isEqualTo(9);
    }

    @Test
    void thereIsNoneWhereAWorkerNeverWorked() {
        assertThat(SteadyState.of(samples(warmingUp(30, 0)), 2)).isEqualTo(Optional.empty());
        assertThat(SteadyState.of(List.of(), 1)).isEqualTo(Optional.empty());
    }
}
