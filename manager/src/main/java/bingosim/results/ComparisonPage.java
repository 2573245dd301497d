package bingosim.results;

import bingosim.compare.CompareBatches;
import bingosim.history.BatchWork;
import bingosim.job.Batch;
import bingosim.report.Block;
import bingosim.report.Fact;
import bingosim.report.Report;
import bingosim.report.Section;
import bingosim.report.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** The page of several finished batches: which way to play is best, and by how much. */
public final class ComparisonPage {
    private final JdbcOperations jdbc;
    private final CompareBatches compare;
    private final List<Played> batches;

    /** @param batches at least two */
    public ComparisonPage(JdbcOperations jdbc, CompareBatches compare, List<Played> batches) {
        this.jdbc = jdbc;
        this.compare = compare;
        this.batches = List.copyOf(batches);
    }

    /** @param facts about what wrote the report, and on what */
    public Report report(List<Fact> facts) {
        var rivals = new Rivals(batches);
        List<Entrant> entrants = rivals.entrants();
        List<Duel> duels = Rivals.duels(compare, entrants);
        var choice = new Choice(entrants, duels);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("In short", inShort(choice, entrants, duels)));
        sections.add(new WinSection(entrants).section());
        sections.add(new DifferenceSection(entrants, duels).section());
        sections.add(SpreadSection.of(entrants));
        sections.add(new RowSection(entrants).section());
        sections.add(BoardSection.of(entrants));
        if (!entrants.get(0).isAlone()) {
            sections.add(new ConvergenceSection(jdbc, entrants).section());
        }
        if (!rivals.others().isEmpty()) {
            sections.add(OtherTeams.of(rivals.others(), rivals.labels()));
        }
        sections.add(BatchWork.speeds(inOrder()));
        return new Report(title(entrants), choice.sentence(), allFacts(facts), sections);
    }

    private static String title(List<Entrant> entrants) {
        return "%s: %s with %s"
                .formatted(
                        entrants.get(0).played().batch().scenario(),
                        entrants.get(0).team().name(),
                        either(Entrant.labels(entrants)));
    }

    private static String either(List<String> labels) {
        int last = labels.size() - 1;
        return "%s or %s".formatted(String.join(", ", labels.subList(0, last)), labels.get(last));
    }

    private List<Block> inShort(Choice choice, List<Entrant> entrants, List<Duel> duels) {
        List<Block> texts = new ArrayList<>();
        texts.add(choice.howSure());
        texts.add(choice.headToHead());
        texts.add(new HowSure(entrants.get(0)).runsToHalve());
        texts.add(new HeldUp(entrants).text());
        texts.add(new RareTiles(entrants).text());
        texts.add(NotMeasured.of(batches));
        String warnings = duels.stream()
                .flatMap(duel -> duel.warnings().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!warnings.isEmpty()) {
            texts.add(new Text("What else to know?", warnings + "."));
        }
        return texts;
    }

    private List<Fact> allFacts(List<Fact> facts) {
        return Stream.concat(BatchWork.commands(inOrder()).stream(), facts.stream())
                .toList();
    }

    private List<Batch> inOrder() {
        return batches.stream().map(Played::batch).toList();
    }
}
