package bingosim.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bingosim.job.BatchParameters;
import bingosim.job.Blocks;
import bingosim.job.Until;
import bingosim.statistics.Histogram;
import bingosim.statistics.Outcomes;
import bingosim.statistics.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    private static final int SEEDS = 4000;

    private static Until until(String text) {
        return BatchParameters.parse(Map.of("until", text)).until().orElseThrow();
    }

    @Test
    void releasesAsManyRunsAsSeemNeededInWholeBlocks() {
        var blocks = new Blocks(until("win+-1%"), 1000, 100_000);

        // Half a width twice the aim needs four times the runs.
        assertThat(Look.at(blocks, 2000, List.of(0.01, 0.02)).next()).isEqualTo(8000);
        assertThat(Look.at(blocks, 2000, List.of(0.0101)).next()).isEqualTo(3000);
        assertThat(Look.at(blocks, 30_000, List.of(0.0101)).next()).isEqualTo(33_000);
        assertThat(Look.at(blocks, 1000, List.of(0.1)).next()).isEqualTo(4000);
        assertThat(Look.at(blocks, 1000, List.of(Double.POSITIVE_INFINITY)).next())
                .isEqualTo(4000);
        assertThat(Look.at(blocks, 99_000, List.of(0.02)).next()).isEqualTo(100_000);
    }

    @Test
    void endsWithTheAimOrTheMostRuns() {
        var blocks = new Blocks(until("points+-2"), 1000, 4500);

        assertThat(Look.at(blocks, 1000, List.of(2.0, 1.0)).isLast()).isTrue();
        assertThat(Look.at(blocks, 1000, List.of(2.1, 1.0)).isLast()).isFalse();
        assertThat(Look.at(blocks, 4500, List.of(3.0)).isLast()).isTrue();
    }

    /**
     * Ending when an interval is narrow could favour those that are narrow by luck. Known answers over many seeds: bounds are four
     * standard errors below 95 %.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 100", "0.3, 100", "0.1, 100", "0.02, 100", "0.3, 1000"})
    void intervalsOfRatesStillCoverTheTruthAsOftenAsTheySay(double truth, long block) {
        var blocks = new Blocks(new Until(Precision.WIN, new BigDecimal("1.5")), block, 1_000_000);
        int covered = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            covered += covers(blocks, truth, new SplittableRandom(seed)) ? 1 : 0;
        }

        double coverage = (double) covered / SEEDS;
        assertThat(coverage).isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / SEEDS)));
    }

    private static boolean covers(Blocks blocks, double truth, SplittableRandom random) {
        var outcomes = new Outcomes();
        var points = new Histogram();
        long runs = 0;
        long wins = 0;
        for (long next = blocks.first(); ; ) {
            long more = 0;
            for (; runs < next; runs++) {
                more += random.nextDouble() < truth ? 1 : 0;
            }
            outcomes.add(0, more);
            outcomes.add(2, next - outcomes.count());
            wins += more;
            double halfWidth = Precision.WIN.halfWidth(outcomes, points);
            Look look = Look.at(blocks, runs, List.of(halfWidth));
            if (look.isLast()) {
                // Wilson's interval has its middle between the share and a half.
                double z2 = 1.959964 * 1.959964;
                double middle = (wins + z2 / 2) / (runs + z2);
                return Math.abs(middle - truth) <= halfWidth;
            }
            next = look.next();
        }
    }
}
