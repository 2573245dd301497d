package bingosim.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** A plain line every few seconds and one at the end, for a file or a pipe. */
final class ProgressLog implements Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Pace pace;

    private Instant nextLine;
    private boolean ended;

    ProgressLog(PrintStream out, Pace pace) {
        this.out = out;
        this.pace = pace;
        this.nextLine = pace.now().plus(BETWEEN_LINES);
    }

    @Override
    public synchronized void update(long done, String note) {
        if (ended) {
            return;
        }
        pace.update(done);
        if (!pace.now().isBefore(nextLine)) {
            nextLine = pace.now().plus(BETWEEN_LINES);
            out.println(ProgressText.of(pace) + (note.isEmpty() ? "" : "  " + note));
        }
    }

    @Override
    public synchronized void end() {
        if (!ended) {
            out.println(ProgressText.atEnd(pace));
        }
        ended = true;
    }
}
