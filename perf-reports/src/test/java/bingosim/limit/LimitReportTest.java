package bingosim.limit;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.scenario.ScenarioFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitReportTest {
    private static final Limits.Workload WORKLOAD =
            new Limits.Workload(ScenarioFiles.find("perf-synthetic").parse(), "s", 1000, 2);

    /** All take one second of both, but the batches {@code factor}. */
    private static Turn turn(double factor, boolean seesServer) {
        Map<Measure, Cost> costs = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            double seconds = measure.ordinal() < Measure.AGGREGATE.ordinal() ? 1 : factor;
            Optional<Double> server = seesServer ? Optional.of(seconds) : Optional.empty();
            costs.put(measure, new Cost(seconds, seconds, server, 2_000_000, 1_000_000));
        }
        return new Turn(1000, costs);
    }

    private static String text(Turn... turns) {
        return new LimitReport(WORKLOAD, List.of(turns)).text();
    }

    @Test
    void mediansAndRatiosOfEachTurnStandBesideTheAims() {
        assertThat(text(turn(1, true), turn(4, true), turn(2, true)).lines())
                .containsExactly(
                        "Perf Winter Bingo 2025, 1,000 runs, seed s, 2 threads; medians of 3",
                        "",
                        "                            runs/s   elapsed   process    server    CPU/run       WAL    stored",
                        "engine alone                 1,000    1.00 s    1.00 s    1.00 s 2000.00 us    2.0 MB    1.0 MB",
                        "bare write of summary        1,000    1.00 s    1.00 s    1.00 s 2000.00 us    2.0 MB    1.0 MB",
                        "bare write of full           1,000    1.00 s    1.00 s    1.00 s 2000.00 us    2.0 MB    1.0 MB",
                        "results=aggregate              500    2.00 s    2.00 s    2.00 s 4000.00 us    2.0 MB    1.0 MB",
                        "results=summary                500    2.00 s    2.00 s    2.00 s 4000.00 us    2.0 MB    1.0 MB",
                        "results=full                   500    2.00 s    2.00 s    2.00 s 4000.00 us    2.0 MB    1.0 MB",
                        "",
                        "                                                         median           (from to)        aim  verdict",
                        "runs/s of results=aggregate / of the engine alone          0.50      (0.25 to 1.00)    >= 0.90  missed",
                        "runs/s of results=summary                                   500      (250 to 1,000)  >= 50,000  missed",
                        "runs/s of results=full                                      500      (250 to 1,000)  >= 20,000  missed",
                        "CPU of results=summary / (engine alone + bare write)       1.33      (0.67 to 2.67)    <= 1.35  met",
                        "CPU of results=full / (engine alone + bare write)          1.33      (0.67 to 2.67)    <= 1.35  met");
    }

    @Test
    void whatTheServerTakesIsUnknownWhereItCannotBeSeen() {
        assertThat(text(turn(1, false)))
                .contains("results=full                 1,000    1.00 s    1.00 s   unknown    unknown")
                .contains("CPU of results=full / (engine alone + bare write)       unknown")
                .contains("runs/s of results=aggregate / of the engine alone          1.00");
    }
}
