package bingosim.simulation;

import java.util.Locale;

/** A run was ended because it did not come to an end of its own in any reasonable number of attempts. */
final class RunawayRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RunawayRunException(String message) {
        super(message);
    }

    static RunawayRunException tooManyAttempts(String scenario, String seed, long runIndex, long limit) {
        return new RunawayRunException(String.format(
                Locale.ROOT,
                "scenario '%s', seed '%s', run %d: a team started more than %,d attempts; the event is too long for so many players and such short attempts",
                scenario,
                seed,
                runIndex,
                limit));
    }
}
