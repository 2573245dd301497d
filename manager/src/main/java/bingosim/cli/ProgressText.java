package bingosim.cli;

import bingosim.verdict.Readable;
import java.util.OptionalDouble;

/** The figures of a batch's progress in words, the same on a terminal and in a file. */
final class ProgressText {

    private static final int USUAL_SPEED = "99,999".length();

    private ProgressText() {}

    static String of(Pace pace) {
        var left = pace.secondsLeft();
        return "%s  %s%s"
                .formatted(
                        done(pace),
                        speed(pace.runsPerSecond()),
                        left.isPresent() ? "  %s left".formatted(Readable.clock(left.getAsDouble())) : "");
    }

    static String atEnd(Pace pace) {
        return "%s  %s  %s"
                .formatted(
                        done(pace),
                        speed(pace.meanRunsPerSecond()),
                        Readable.elapsed(pace.elapsed().toMillis() / 1e3));
    }

    /** Rounded down: 100 % is said when all is done. Padded, so that the bar before it keeps its length. */
    private static String done(Pace pace) {
        String runs = Readable.count(pace.runs());
        return "%5s %%  %s/%s"
                .formatted(
                        Readable.decimal(Math.floor(pace.share() * 1000) / 10, 1),
                        padded(Readable.count(pace.done()), runs.length()),
                        runs);
    }

    private static String speed(OptionalDouble runsPerSecond) {
        String speed = runsPerSecond.isPresent() ? shown(runsPerSecond.getAsDouble()) : "-";
        return padded(speed, USUAL_SPEED) + " runs/s";
    }

    private static String shown(double runsPerSecond) {
        return Readable.decimal(runsPerSecond, runsPerSecond < 10 ? 1 : 0);
    }

    private static String padded(String number, int width) {
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }
}
