package bingosim.scaling;

import bingosim.report.Block;
import bingosim.report.Column;
import bingosim.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the plan wanted, what its system came to, and what ours does. */
final class SuccessTable {
    private static final double RUNS_OF_THE_PLAN = 50_000;
    private static final double LEAST_FACTOR = 2.7 / 3;
    private static final double MOST_CPU = 1.05;
    private static final double MOST_CLAIMS = 50;

    private final Findings findings;
    private final List<List<Object>> rows = new ArrayList<>();

    private SuccessTable(Findings findings) {
        this.findings = findings;
    }

    static Block of(Findings findings) {
        return new SuccessTable(findings).table();
    }

    private Table table() {
        int most = findings.most();
        int fewest = findings.fewest();
        String versus = "%d workers over %d".formatted(most, fewest);
        double least = LEAST_FACTOR * most / fewest;
        Optional<Range> runs = findings.range(PlanValues.DEFAULT, most, Metric.STEADY_RUNS);
        add(
                "work of " + versus,
                "0.95 to 1.05",
                ">= 1.5",
                Bottlenecks.text(">= %.2f", least),
                findings.factor(PlanValues.DEFAULT, most, Metric.STEADY_RUNS),
                findings.factor(PlanValues.DEFAULT, most, Metric.STEADY_RUNS).map(factor -> factor.median() >= least));
        add(
                "CPU of all processes per 10,000 runs, " + versus,
                "unknown",
                "none",
                "<= 1.05",
                findings.factor(PlanValues.DEFAULT, most, Metric.CPU_ALL),
                findings.factor(PlanValues.DEFAULT, most, Metric.CPU_ALL).map(factor -> factor.median() <= MOST_CPU));
        Optional<Range> claims = findings.range(PlanValues.DEFAULT, most, Metric.CLAIMS);
        add(
                "claims per 10 s, %d workers".formatted(most),
                "about 990",
                "<= 500",
                "<= 50",
                claims,
                claims.map(each -> each.median() <= MOST_CLAIMS));
        add(
                "runs per 10 s, %d workers".formatted(most),
                "9,050",
                ">= 12,500",
                "none",
                runs.map(each -> each.times(10)),
                runs.map(each -> each.median() * 10 >= 12_500));
        add(
                "seconds for 50,000 runs at that pace, %d workers".formatted(most),
                "55.3",
                "<= 40",
                "none",
                runs.map(each -> each.into(RUNS_OF_THE_PLAN)),
                runs.map(each -> each.into(RUNS_OF_THE_PLAN).median() <= 40));
        return new Table("Theirs and ours", columns(), rows);
    }

    private static List<Column> columns() {
        List<Column> texts = List.of(
                Cells.text("what"),
                Cells.text("theirs before the plan, 3 workers"),
                Cells.text("plan's target"),
                Cells.text("our target"));
        return Cells.joined(
                Cells.joined(texts, Cells.range(Cells.number("ours", "", 2))), List.of(Cells.text("target met")));
    }

    private void add(
            String what, String theirs, String plan, String target, Optional<Range> ours, Optional<Boolean> isMet) {
        List<Object> row = Cells.joined(List.of(what, theirs, plan, target), Cells.range(ours));
        row.add(isMet.map(met -> met ? "yes" : "no").orElse("unknown"));
        rows.add(row);
    }
}
