package bingosim.results;

import bingosim.compare.TeamComparison;
import bingosim.compare.TeamComparison.RunByRun;
import java.util.List;
import java.util.Optional;

/**
 * An entrant beside one that wins no more often.
 *
 * @param comparison whose differences are those of the better less the other
 * @param warnings what to know before trusting it
 */
record Duel(Entrant better, Entrant other, TeamComparison comparison, List<String> warnings) {
    /** Whether the wins tell them apart. */
    boolean isClear() {
        return comparison.win().excludesZero();
    }

    /** Who is ahead more often with the same luck, if that tells them apart. */
    Optional<Entrant> aheadMoreOften() {
        return comparison.runByRun().flatMap(this::aheadMoreOften);
    }

    private Optional<Entrant> aheadMoreOften(RunByRun runs) {
        if (runs.better().interval().low() > runs.worse().interval().high()) {
            return Optional.of(better);
        }
        return runs.worse().interval().low() > runs.better().interval().high() ? Optional.of(other) : Optional.empty();
    }
}
