package bingosim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.testkit.MovableTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final MovableTime time = new MovableTime();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void drawsTheFirstLineBeforeAnythingIsKnown() {
        var progress = onTerminal(80, 100_000, 0);

        progress.update(0, "");

        assertThat(written()).isEqualTo("\r[------------------------------]    0.0 %        0/100,000       - runs/s");
    }

    @Test
    void drawsHowFarHowFastAndHowLong() {
        var progress = onTerminal(80, 100_000, 0);

        after(2_000, progress, 40_000, "");

        assertThat(written())
                .isEqualTo("\r[########-------------]   40.0 %   40,000/100,000  20,000 runs/s  00:00:03 left");
    }

    @Test
    void drawsOverWhatItDrewBefore() {
        var progress = onTerminal(80, 100_000, 0);
        after(2_000, progress, 40_000, "no worker in sight");

        after(2_000, progress, 99_999, "");

        assertThat(screen()).matches("\\[#+-]   99\\.9 %   99,999/100,000  25,000 runs/s  00:00:00 left *");
    }

    @Test
    void addsANote() {
        var progress = onTerminal(100, 100_000, 0);

        after(2_000, progress, 40_000, "no worker in sight");

        assertThat(written()).endsWith("00:00:03 left  no worker in sight");
    }

    @Test
    void neverFillsTheLastColumn() {
        for (int width = 0; width < 120; width++) {
            bytes.reset();
            var progress = onTerminal(width, 1_000_000_000, 0);

            after(2_000, progress, 400_000_000, "no worker in sight since five minutes");

            assertThat(written().substring(1)).hasSizeLessThanOrEqualTo(Math.max(0, width - 1));
        }
    }

    @Test
    void leavesTheBarOutOfANarrowTerminal() {
        var progress = onTerminal(40, 100, 0);

        after(2_000, progress, 40, "");

        assertThat(written()).isEqualTo("\r 40.0 %   40/100      20 runs/s  00:00:");
    }

    @Test
    void doesNotRedrawForEveryRun() {
        var progress = onTerminal(80, 100_000, 0);

        for (int run = 1; run <= 1_000; run++) {
            after(1, progress, run, "");
        }

        assertThat(written().chars().filter(character -> character == '\r')).hasSize(10);
    }

    @Test
    void drawsTheLastRunAtOnce() {
        var progress = onTerminal(80, 1_000, 0);
        after(2_000, progress, 999, "");

        after(1, progress, 1_000, "");

        assertThat(screen()).contains("100.0 %  1,000/1,000");
    }

    @Test
    void nothingIsLeftOnceAllRunsAreDone() {
        var progress = onTerminal(80, 1_000, 0);

        after(2_000, progress, 1_000, "summarising");

        assertThat(written())
                .isEqualTo("\r[###########################]  100.0 %  1,000/1,000     500 runs/s  summarising");
    }

    @Test
    void erasesItselfAtTheEnd() {
        var progress = onTerminal(80, 100_000, 0);
        after(2_000, progress, 40_000, "");

        progress.end();
        progress.end();
        progress.update(50_000, "");

        assertThat(screen()).isBlank();
        assertThat(written()).endsWith(" \r");
    }

    @Test
    void erasesNothingWhereItDrewNothing() {
        onTerminal(80, 100_000, 0).end();

        assertThat(written()).isEmpty();
    }

    @Test
    void writesALineEveryFiveSecondsIntoAPipe() {
        var progress = onPipe(100_000, 40_000);

        for (int tick = 1; tick <= 24; tick++) {
            after(500, progress, 40_000 + tick * 500, "");
        }

        assertThat(written().lines())
                .containsExactly(
                        " 45.0 %   45,000/100,000   1,000 runs/s  00:00:55 left",
                        " 50.0 %   50,000/100,000   1,000 runs/s  00:00:50 left");
    }

    @Test
    void writesALineAtTheEndOfAPipe() {
        var progress = onPipe(100_000, 40_000);
        after(2_500, progress, 100_000, "");

        progress.end();
        progress.end();

        assertThat(written().lines()).containsExactly("100.0 %  100,000/100,000  24,000 runs/s  2.5 s");
    }

    @Test
    void addsANoteInAPipe() {
        var progress = onPipe(100, 0);

        after(6_000, progress, 0, "no worker in sight");

        assertThat(written().lines()).containsExactly("  0.0 %    0/100     0.0 runs/s  no worker in sight");
    }

    private Progress onTerminal(int width, long runs, long done) {
        return Progress.onTerminal(out, width, runs, done, time);
    }

    private Progress onPipe(long runs, long done) {
        return Progress.onPipe(out, runs, done, time);
    }

    private void after(int millis, Progress progress, long done, String note) {
        time.move(Duration.ofMillis(millis));
        progress.update(done, note);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What a terminal shows: a carriage return goes back to the first column and erases nothing. */
    private String screen() {
        char[] line = new char[200];
        Arrays.fill(line, ' ');
        int column = 0;
        for (char character : written().toCharArray()) {
            if (character == '\r') {
                column = 0;
            } else {
                line[column++] = character;
            }
        }
        return new String(line);
    }
}
