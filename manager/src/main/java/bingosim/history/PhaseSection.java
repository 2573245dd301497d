package bingosim.history;

import bingosim.report.Block;
import bingosim.report.Chart;
import bingosim.report.Column;
import bingosim.report.Section;
import bingosim.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the time went. */
final class PhaseSection {
    private final BatchHistory history;

    PhaseSection(BatchHistory history) {
        this.history = history;
    }

    Section section() {
        List<PhaseFigures> phases = history.phases();
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(phases));
        Windows windows = history.byPhase();
        if (windows.areSeveral()) {
            blocks.add(chart(windows, phases));
        }
        return new Section("Where the time went", blocks);
    }

    private static Chart chart(Windows windows, List<PhaseFigures> phases) {
        Map<String, String> labels = new LinkedHashMap<>();
        phases.forEach(phase -> labels.put(phase.phase(), phase.phase()));
        return new Chart(
                "Phases over time",
                Chart.Kind.STACKED_AREA,
                windows.axis(),
                "threads in the phase, over all processes",
                windows.perSecond(labels, "others", window -> window.nanos() / 1e9));
    }

    private static Table table(List<PhaseFigures> phases) {
        long all = phases.stream().mapToLong(PhaseFigures::nanos).sum();
        List<List<Object>> rows = phases.stream()
                .map(phase -> List.<Object>of(
                        phase.phase(),
                        phase.processes(),
                        phase.count(),
                        phase.seconds(),
                        phase.nanosEach(),
                        100.0 * phase.nanos() / Math.max(1, all)))
                .toList();
        return new Table(
                "Phases",
                List.of(
                        new Column("Phase", "", 0),
                        new Column("Processes", "", 0),
                        new Column("Count", "", 0),
                        new Column("Time, over all threads", "s", 3),
                        new Column("Time each", "ns", 0),
                        new Column("Share", "%", 1)),
                rows);
    }
}
