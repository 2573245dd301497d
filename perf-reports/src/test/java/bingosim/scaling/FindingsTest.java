package bingosim.scaling;

import static bingosim.scaling.Measured.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {
    /** Each of three workers does nine tenths of what one does, and with commit-50 everything is half as fast. */
    private static final Findings FINDINGS = Findings.of(
            SETTINGS,
            List.of(
                    Measured.steady("default", 1, 1, 1000),
                    Measured.steady("default", 3, 1, 900),
                    Measured.steady("commit-50", 3, 1, 450),
                    Measured.steady("default", 1, 2, 2000),
                    Measured.steady("default", 3, 2, 1800),
                    Measured.steady("commit-50", 3, 2, 1000)));

    private static final Bottlenecks BOTTLENECKS = new Bottlenecks(FINDINGS, 2);

    private static Comparison commit() {
        return FINDINGS.comparisons().get(0);
    }

    @Test
    void factorsAreOfRepeatsOfTheSameRound() {
        Range factor = FINDINGS.factor("default", 3, Metric.STEADY_RUNS).orElseThrow();

        assertThat(factor.median()).isEqualTo(2.7, within(1e-9));
        assertThat(factor.most()).isEqualTo(2.7, within(1e-9));
    }

    @Test
    void figuresOfRepeatsAreTheirMedianAndRange() {
        assertThat(FINDINGS.range("default", 1, Metric.STEADY_RUNS)).contains(new Range(1500, 1000, 2000));
        assertThat(FINDINGS.range("default", 2, Metric.STEADY_RUNS)).isEqualTo(Optional.empty());
    }

    @Test
    void processorTimeIsOfThoseThatTakePart() {
        Reading reading = FINDINGS.of("default", 1).get(0);

        // a quarter by the worker, 0.01 by the manager, 0.115 by the database, for 1000 runs
        assertThat(reading.cpuOfAll().orElseThrow()).isEqualTo(3.75, within(1e-9));
        assertThat(reading.processorsBusy().orElseThrow()).isEqualTo(0.375, within(1e-9));
    }

    @Test
    void onlyComparisonsWithBothSidesAreMade() {
        assertThat(FINDINGS.comparisons()).extracting(Comparison::before).containsExactly("commit-50");
        assertThat(FINDINGS.gain(commit(), 3, Metric.STEADY_RUNS).orElseThrow().most())
                .isEqualTo(2, within(1e-9));
        assertThat(FINDINGS.gain(commit(), 1, Metric.STEADY_RUNS)).isEqualTo(Optional.empty());
        assertThat(BOTTLENECKS.bestSwitch()).contains(commit());
    }

    @Test
    void workersThatUseUpTheirShareAreTheLimit() {
        assertThat(BOTTLENECKS.sentence(3))
                .startsWith(
                        "With 3 workers the limit is the workers' share of a processor: they use 100 % of the 0.75");
        assertThat(new Bottlenecks(FINDINGS, 1).sentence(3)).contains("the workers' share");
    }

    @Test
    void nextWorkerIsHeldUpAsMuchAsThoseBefore() {
        // 3 / (1 + 2 s) = 2.7
        assertThat(BOTTLENECKS.slowing().orElseThrow()).isEqualTo(1 / 18.0, within(1e-9));
        // 4 / (1 + 3 / 18) times 1500
        assertThat(BOTTLENECKS.withOneMore().orElseThrow()).isEqualTo(1500 * 4 * 18 / 21.0, within(1e-6));
        assertThat(BOTTLENECKS.sentenceOfOneMore())
                .startsWith("Worker number 4 would bring about 27 % more here, 5,143 runs/s in all");
    }

    @Test
    void machineThatIsFullTakesNoFurtherWorker() {
        var full = new Bottlenecks(FINDINGS, 1);

        // three workers keep 1.105 processors busy, of one, of which others take a tenth
        assertThat(full.withOneMore().orElseThrow()).isLessThan(4050 * 0.9 / 1.105 * 1.05);
    }

    @Test
    void checksumsMayDifferOnlyWithTheNumberOfRuns() {
        assertThat(FINDINGS.differentChecksums()).isEmpty();

        Measurement measured = Measured.steady("default", 1, 1, 1000);
        var other = new Measurement(
                "commit-50",
                1,
                1,
                new Measurement.PlayedBatch(
                        measured.batch().runs(),
                        30,
                        "0badc0de",
                        measured.batch().played()),
                measured.server(),
                measured.samples(),
                measured.preparation());

        assertThat(ScalingReport.differentChecksums(SETTINGS, List.of(measured, other)))
                .containsExactly("30000 runs: 00c0ffee00c0ffee, 0badc0de");
    }
}
