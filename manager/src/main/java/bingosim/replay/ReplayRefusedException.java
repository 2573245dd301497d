package bingosim.replay;

import bingosim.job.Batch;
import bingosim.spelling.Nearest;
import java.util.List;
import java.util.Locale;

/** A run cannot be played again, or not told as asked. */
public final class ReplayRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ReplayRefusedException(String message) {
        super(message);
    }

    static ReplayRefusedException noSuchRun(Batch batch, long run) {
        return new ReplayRefusedException(
                "run=%d: batch %s has runs 0 to %d".formatted(run, batch.name(), batch.runs() - 1));
    }

    static ReplayRefusedException tooLong(long run, long attempts, long most) {
        return new ReplayRefusedException(String.format(
                Locale.ROOT,
                "run %d started %,d attempts; the story of more than %,d would not fit into memory",
                run,
                attempts,
                most));
    }

    public static ReplayRefusedException noSuchTeam(String name, List<String> teams) {
        return new ReplayRefusedException("there is no team %s%s; the teams are %s"
                .formatted(name, Nearest.hint(name, teams), String.join(", ", teams)));
    }
}
