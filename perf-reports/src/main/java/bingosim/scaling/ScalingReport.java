package bingosim.scaling;

import bingosim.report.Block;
import bingosim.report.Fact;
import bingosim.report.Report;
import bingosim.report.Section;
import bingosim.report.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the bench found out. */
public final class ScalingReport {
    private final Findings findings;
    private final Bottlenecks bottlenecks;
    private final ScalingCharts charts;
    private final SwitchTables tables;

    private ScalingReport(Findings findings, int processors) {
        this.findings = findings;
        bottlenecks = new Bottlenecks(findings, processors);
        charts = new ScalingCharts(findings);
        tables = new SwitchTables(findings);
    }

    /**
     * @param measurements at least one
     * @param processors of the machine
     * @param command with which all of it can be done again
     * @param facts of the machine and what was built
     */
    public static Report of(
            BenchSettings settings, List<Measurement> measurements, int processors, String command, List<Fact> facts) {
        return new ScalingReport(Findings.of(settings, measurements), processors).report(command, facts);
    }

    /** Results that differ though they must not, empty if all is well. */
    public static List<String> differentChecksums(BenchSettings settings, List<Measurement> measurements) {
        return Findings.of(settings, measurements).differentChecksums();
    }

    private Report report(String command, List<Fact> facts) {
        return new Report(
                "What more workers bring, and each switch",
                answer(),
                Cells.joined(facts(command), facts),
                List.of(
                        new Section("What was wanted", List.of(SuccessTable.of(findings))),
                        new Section("What limits, and what one more would bring", limitTexts()),
                        new Section("Scaling", List.of(charts.scaling(), tables.work())),
                        new Section("Over time", Cells.joined(charts.overTime(), List.of(steadyText()))),
                        new Section("Shares of the workers", List.of(charts.shares())),
                        new Section("Processor time", List.of(charts.cpu(), tables.cpu())),
                        new Section("Phases", phaseCharts()),
                        new Section("Switches", switchBlocks()),
                        new Section("Counted", List.of(tables.costs())),
                        new Section("Limits of the measurement", limitations()),
                        new Section("Raw data", rawData())));
    }

    private String answer() {
        List<String> different = findings.differentChecksums();
        if (!different.isEmpty()) {
            return "THE CHECKSUMS DIFFER, so nothing else here counts: " + String.join("; ", different);
        }
        int most = findings.most();
        Optional<Range> factor = findings.factor(PlanValues.DEFAULT, most, Metric.STEADY_RUNS);
        Optional<Range> fewestRuns = findings.range(PlanValues.DEFAULT, findings.fewest(), Metric.STEADY_RUNS);
        Optional<Range> mostRuns = findings.range(PlanValues.DEFAULT, most, Metric.STEADY_RUNS);
        if (factor.isEmpty() || fewestRuns.isEmpty() || mostRuns.isEmpty()) {
            return "Too little was measured to say how workers scale.";
        }
        String cpu = findings.factor(PlanValues.DEFAULT, most, Metric.CPU_ALL)
                .map(times -> Bottlenecks.text(" at %.2f times the processor time per run", times.median()))
                .orElse("");
        return Bottlenecks.text(
                "%d workers, each with %s of a processor, do %.2f times (%.2f to %.2f) the work of %d%s: %,.0f runs/s instead of %,.0f.",
                most,
                findings.settings().worker().cpu(),
                factor.get().median(),
                factor.get().least(),
                factor.get().most(),
                findings.fewest(),
                cpu,
                mostRuns.get().median(),
                fewestRuns.get().median());
    }

    private List<Fact> facts(String command) {
        BenchSettings settings = findings.settings();
        Map<String, String> server =
                new TreeMap<>(findings.readings().get(0).measurement().server().settings());
        return List.of(
                new Fact("command", command),
                new Fact("job parameters", pairs(new TreeMap<>(settings.parameters()))),
                new Fact("workers", settings.workers().toString()),
                new Fact("repeats, in turns", Integer.toString(settings.repeats())),
                new Fact("share of a processor per worker", share()),
                new Fact(
                        "partitions at a time per worker",
                        Integer.toString(settings.worker().concurrency())),
                new Fact("database", settings.database()),
                new Fact("PostgreSQL with our defaults", pairs(server)));
    }

    private String share() {
        return findings.readings().stream()
                .map(reading -> reading.measurement().preparation().whyNotLimited())
                .filter(why -> !why.isEmpty())
                .findFirst()
                .map(why -> "not limited: " + why)
                .orElse(Double.toString(findings.settings().worker().cpu()));
    }

    private static String pairs(Map<String, String> map) {
        return map.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private List<Block> limitTexts() {
        List<Block> texts = new ArrayList<>();
        findings.settings().workers().forEach(workers -> texts.add(new Text(bottlenecks.sentence(workers))));
        texts.add(new Text(bottlenecks.sentenceOfOneMore()));
        texts.add(new Text(bottlenecks
                .bestSwitch()
                .map(best -> Bottlenecks.text(
                        "The switch that buys most with %s is that of phase %s, %s: %.2f times as many runs per second.",
                        Bottlenecks.count(findings.most()),
                        best.phase(),
                        best.text(),
                        bottlenecks.gain(best).orElse(1.0)))
                .orElse("No switch was measured: see --switches.")));
        texts.add(new Text(new EarlierSystem(findings).sentence()));
        return texts;
    }

    private Text steadyText() {
        long settled = findings.readings().stream().filter(Reading::isSettled).count();
        return new Text(Bottlenecks.text(
                "Steady state is the time from when the last worker has come within a tenth of its usual pace (the median of what it does in five seconds, in the later half) until the first has nothing left to do; %d of %d measurements have at least ten seconds of it, and of the others all the time counts in which every worker works. Before, each worker had played another batch, unlimited and counted nowhere, until it had used %.0f s of a processor. The earlier system's workers warm up in the batch that is measured.",
                settled,
                findings.readings().size(),
                findings.settings().worker().warmUpCpuSeconds()));
    }

    private List<Block> phaseCharts() {
        List<Block> blocks = new ArrayList<>();
        charts.measuredWorkers().forEach(workers -> blocks.add(charts.phases(workers)));
        blocks.add(new Text(
                "Phases are timed by the clock: what a process waits for its share of a processor is in them."));
        return blocks;
    }

    private List<Block> switchBlocks() {
        return findings.comparisons().isEmpty()
                ? List.of(new Text("No switch was measured: see --switches."))
                : tables.switches();
    }

    private List<Block> limitations() {
        return Limitations.of(findings).stream().<Block>map(Text::new).toList();
    }

    private List<Block> rawData() {
        return List.of(
                new Text(
                        "measurements.jsonl has a line for each measurement, with a sample per second; settings.json what was asked for. The same command with the same --out writes this report again and measures what is missing."),
                MeasurementTable.of(findings));
    }
}
