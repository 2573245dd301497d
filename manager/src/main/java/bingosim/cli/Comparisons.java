package bingosim.cli;

import bingosim.compare.CompareBatches;
import bingosim.compare.Comparison;
import bingosim.job.Batch;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Finished batches compared with the first of them. */
final class Comparisons {
    private final Session session;
    private final CommandSpec spec;

    Comparisons(Session session, CommandSpec spec) {
        this.session = session;
        this.spec = spec;
    }

    void print(List<Batch> batches, boolean asJson) {
        List<Comparison> comparisons = session.bean(CompareBatches.class).compare(batches);
        Terminal terminal = Terminal.current();
        var out = spec.commandLine().getOut();
        out.print(
                asJson
                        ? CompareJson.write(comparisons) + "\n"
                        : new CompareTable(terminal.width(), terminal.charset()).render(comparisons));
        out.flush();
    }
}
