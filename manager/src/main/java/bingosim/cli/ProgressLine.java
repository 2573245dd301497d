package bingosim.cli;

import bingosim.verdict.Readable;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * One line of a terminal, drawn again and again: a bar, how much is done, how fast, how long it will take. Never wider than the
 * terminal, because a wrapped line cannot be drawn over.
 */
final class ProgressLine implements Progress {

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 5;

    private final PrintStream out;
    private final int room;
    private final Pace pace;

    private Instant nextDrawing = Instant.MIN;
    private int drawn;
    private boolean ended;

    ProgressLine(PrintStream out, int width, Pace pace) {
        this.out = out;
        // Many terminals wrap as soon as the last column is written to.
        this.room = Math.max(0, width - 1);
        this.pace = pace;
    }

    @Override
    public synchronized void update(long done, String note) {
        if (ended) {
            return;
        }
        pace.update(done);
        if (!pace.now().isBefore(nextDrawing) || done >= pace.runs()) {
            nextDrawing = pace.now().plus(BETWEEN_DRAWINGS);
            draw(line(note));
        }
    }

    /** Erases the line. */
    @Override
    public synchronized void end() {
        if (!ended && drawn > 0) {
            draw("");
            out.print('\r');
            out.flush();
        }
        ended = true;
    }

    private void draw(String line) {
        int length = line.codePointCount(0, line.length());
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - length)));
        out.flush();
        drawn = length;
    }

    private String line(String note) {
        String figures = ProgressText.of(pace) + (note.isEmpty() ? "" : "  " + note);
        int bar = Math.min(LONGEST_BAR, room - figures.length() - "[]  ".length());
        return Readable.cut(bar < SHORTEST_BAR ? figures : bar(bar) + "  " + figures, room, "");
    }

    private String bar(int length) {
        int full = (int) (length * pace.share());
        return "[" + "#".repeat(full) + "-".repeat(length - full) + "]";
    }
}
