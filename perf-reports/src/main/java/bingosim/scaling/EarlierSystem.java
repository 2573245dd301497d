package bingosim.scaling;

import java.util.Optional;
import java.util.stream.Collectors;

/** How the earlier system's protocol scales here, and what ours does beside it. */
final class EarlierSystem {
    private final Findings findings;

    EarlierSystem(Findings findings) {
        this.findings = findings;
    }

    String sentence() {
        int most = findings.most();
        Optional<Range> scaling = findings.factor(PlanValues.EARLIER_SYSTEM, most, Metric.STEADY_RUNS);
        if (scaling.isEmpty()) {
            return "The earlier system's protocol was not measured: see --switches.";
        }
        return Bottlenecks.text(
                "With the earlier system's protocol, and our engine, %s do %.2f times the work of %s here (%.2f to %.2f). Beside it, %s.",
                Bottlenecks.count(most),
                scaling.get().median(),
                Bottlenecks.count(findings.fewest()),
                scaling.get().least(),
                scaling.get().most(),
                findings.settings().workers().stream().map(this::beside).collect(Collectors.joining("; ")));
    }

    private String beside(int workers) {
        return Bottlenecks.text(
                "with %s ours does %s times as many runs per second, with %s times the CPU and %s times the statements per run",
                Bottlenecks.count(workers),
                times(workers, Metric.STEADY_RUNS),
                times(workers, Metric.CPU_ALL),
                times(workers, Metric.STATEMENTS));
    }

    private String times(int workers, Metric metric) {
        var comparison = new Comparison("", "", PlanValues.EARLIER_SYSTEM, PlanValues.DEFAULT);
        return findings.gain(comparison, workers, metric)
                .map(gain -> Bottlenecks.text(gain.median() < 0.1 ? "%.4f" : "%.2f", gain.median()))
                .orElse("unknown");
    }
}
