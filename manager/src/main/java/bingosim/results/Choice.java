package bingosim.results;

import bingosim.compare.TeamComparison.RunByRun;
import bingosim.report.Text;
import bingosim.statistics.Rate;
import bingosim.verdict.Measure;
import bingosim.verdict.Readable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of several ways to play is best, in words. */
final class Choice {
    private final List<Entrant> entrants;
    private final List<Duel> ofBest;
    private final int decimals;

    /**
     * @param entrants the best first
     * @param duels those of the best first
     */
    Choice(List<Entrant> entrants, List<Duel> duels) {
        this.entrants = entrants;
        this.ofBest = duels.stream()
                .filter(duel -> duel.better().equals(entrants.get(0)))
                .toList();
        this.decimals = Readable.decimals(entrants.get(0).played().runs());
    }

    String sentence() {
        List<Duel> unclear = ofBest.stream().filter(duel -> !duel.isClear()).toList();
        String wins = entrants.get(0).isAlone() ? alone() : unclear.isEmpty() ? clear() : unclear(unclear);
        return Stream.concat(Stream.of(wins), ofBest.stream().limit(1).flatMap(duel -> headToHead(duel).stream()))
                .collect(Collectors.joining(" "));
    }

    /** It wins always, so its points decide, and as many points the earlier last tile. */
    private String alone() {
        return Stream.of(Gain.POINTS, Gain.LAST_TILE)
                .map(gain -> gain.finding(ofBest.get(0)) + ".")
                .collect(Collectors.joining(" "));
    }

    private String clear() {
        Entrant best = entrants.get(0);
        String than = ofBest.stream()
                .limit(1)
                .map(duel -> ", %s of 100 more than with %s (95 %% interval %s)"
                        .formatted(
                                Measure.WINS.size(duel.comparison().win()),
                                duel.other().label(),
                                Measure.WINS.sizes(duel.comparison().win())))
                .collect(Collectors.joining());
        return "%s does best with %s: it wins %s of %s%s."
                .formatted(
                        best.team().name(),
                        best.label(),
                        Readable.share(best.team().win(), decimals),
                        Readable.runs(best.played().runs()),
                        than);
    }

    private String unclear(List<Duel> unclear) {
        String others = unclear.stream().map(duel -> named(duel.other())).collect(Collectors.joining(", "));
        Entrant best = entrants.get(0);
        return "By its wins it cannot be told whether %s does better with %s or %s."
                .formatted(best.team().name(), named(best), others);
    }

    private String named(Entrant entrant) {
        return "%s (%s)"
                .formatted(entrant.label(), Readable.share(entrant.team().win(), decimals));
    }

    /** Who beats whom with the same luck; nothing where runs are not paired, or nobody is ahead. */
    private Optional<String> headToHead(Duel duel) {
        return duel.comparison()
                .runByRun()
                .flatMap(runs -> duel.aheadMoreOften()
                        .map(ahead ->
                                headToHead(duel, ahead, ahead.equals(duel.better()) ? runs.better() : runs.worse())));
    }

    private String headToHead(Duel duel, Entrant ahead, Rate rate) {
        Entrant behind = ahead.equals(duel.better()) ? duel.other() : duel.better();
        return "With the same luck %s beats %s in %s of the runs, give or take %s."
                .formatted(
                        ahead.label(),
                        behind.label(),
                        Readable.share(rate.share(), decimals),
                        HowSure.halfWidth(rate.interval(), decimals));
    }

    /** Beside each of the others, how sure it is. */
    Text howSure() {
        return new Text(
                "How sure is that?",
                ofBest.stream()
                                .map(duel -> entrants.get(0).isAlone() ? sureOfPoints(duel) : sure(duel))
                                .collect(Collectors.joining(" "))
                        + " Of 20 such intervals, 19 hold what endlessly many runs would give.");
    }

    private static String sureOfPoints(Duel duel) {
        var points = duel.comparison().points();
        return "%s has %s points beside %s (95 %% interval %s)."
                .formatted(
                        duel.better().label(),
                        Measure.POINTS.signed(points),
                        duel.other().label(),
                        Measure.POINTS.interval(points));
    }

    private String sure(Duel duel) {
        var win = duel.comparison().win();
        return duel.isClear()
                ? "%s wins more often than %s: the difference is %s of 100 (95 %% interval %s), so chance alone does not explain it."
                        .formatted(
                                duel.better().label(),
                                duel.other().label(),
                                Measure.WINS.size(win),
                                Measure.WINS.sizes(win))
                : "Between %s and %s chance alone may make the difference in wins: %s of 100 (95 %% interval %s)."
                        .formatted(
                                duel.better().label(),
                                duel.other().label(),
                                Measure.WINS.signed(win),
                                Measure.WINS.interval(win));
    }

    /** How often each beats another one, if runs share their luck. */
    Text headToHead() {
        String rates = ofBest.stream()
                .flatMap(duel -> duel.comparison().runByRun().map(runs -> beats(duel, runs)).stream())
                .collect(Collectors.joining(" "));
        return new Text(
                "How likely does one beat the other?",
                rates.isEmpty()
                        ? "That was not measured: the batches share no luck run by run. Play them with the same seed and results=summary or results=full."
                        : rates + " Ahead is who has more points, or as many and the earlier last tile.");
    }

    private String beats(Duel duel, RunByRun runs) {
        return "Played with the same luck, %s is ahead of %s in %s of the runs (give or take %s), behind in %s%s."
                .formatted(
                        duel.better().label(),
                        duel.other().label(),
                        Readable.share(runs.better().share(), decimals),
                        HowSure.halfWidth(runs.better().interval(), decimals),
                        Readable.share(runs.worse().share(), decimals),
                        runs.equal().share() == 0
                                ? ""
                                : ", level in " + Readable.share(runs.equal().share(), decimals));
    }
}
