package bingosim.results;

import bingosim.history.BatchWork;
import bingosim.report.Block;
import bingosim.report.Fact;
import bingosim.report.Report;
import bingosim.report.Section;
import bingosim.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** The page of one finished batch: its results, and below them how it was worked on. */
public final class BatchPage {
    private final JdbcOperations jdbc;
    private final Played played;

    public BatchPage(JdbcOperations jdbc, Played played) {
        this.jdbc = jdbc;
        this.played = played;
    }

    /** @param facts about what wrote the report, and on what */
    public Report report(List<Fact> facts) {
        var work = new BatchWork(jdbc, played.batch());
        List<Entrant> entrants = Entrant.of(played);
        return new Report(
                "%s: results of batch %s"
                        .formatted(played.batch().scenario(), played.batch().name()),
                new Verdict(played.teams(), played.runs(), "\u2026").sentence(),
                work.facts(facts),
                Stream.concat(results(entrants).stream(), work.sections().stream())
                        .toList());
    }

    private List<Section> results(List<Entrant> entrants) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("In short", inShort(entrants)));
        sections.add(new WinSection(entrants).section());
        sections.add(SpreadSection.of(entrants));
        sections.add(new RowSection(entrants).section());
        sections.add(BoardSection.of(entrants));
        if (entrants.size() > 1) {
            sections.add(new ConvergenceSection(jdbc, entrants).section());
        }
        return sections;
    }

    private List<Block> inShort(List<Entrant> entrants) {
        var howSure = new HowSure(entrants.get(0));
        List<Block> texts = new ArrayList<>();
        if (entrants.size() > 1) {
            texts.add(howSure.lead(entrants.get(1)));
        }
        texts.add(howSure.range());
        texts.add(howSure.runsToHalve());
        texts.add(new HeldUp(entrants).text());
        texts.add(new RareTiles(entrants).text());
        texts.add(NotMeasured.of(List.of(played)));
        return texts;
    }
}
