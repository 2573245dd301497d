package bingosim.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentSecondsTest {
    private static final int NEVER = -1;
    private static final int WEEK = 604_800;

    @Test
    void secondsMovedOnAreCountedAsIfAddedOneByOne() {
        var random = new Random(1);
        List<Seconds> oneByOne = positions();
        List<Seconds> moved = positions();
        var recent = new RecentSeconds(moved, WEEK);
        for (int run = 0; run < 1000; run++) {
            int[] seconds = {random.nextInt(WEEK + 1), run % 3 == 0 ? NEVER : random.nextInt(300), NEVER};
            recent.add(seconds);
            add(oneByOne, seconds);
            if (run % 400 == 0) {
                recent.moveOn();
            }
        }

        recent.moveOn();
        recent.moveOn();

        assertThat(bytes(moved)).isEqualTo(bytes(oneByOne));
    }

    @Test
    void squaresThatWouldNotFitAreMovedOnBefore() {
        List<Seconds> oneByOne = positions();
        List<Seconds> moved = positions();
        var recent = new RecentSeconds(moved, Integer.MAX_VALUE);
        for (int run = 0; run < 9; run++) {
            int[] seconds = {Integer.MAX_VALUE, Integer.MAX_VALUE - run, 0};
            recent.add(seconds);
            add(oneByOne, seconds);
        }

        recent.moveOn();

        assertThat(bytes(moved)).isEqualTo(bytes(oneByOne));
    }

    private static List<Seconds> positions() {
        return List.of(new Seconds(), new Seconds(), new Seconds());
    }

    private static void add(List<Seconds> all, int[] seconds) {
        for (int position = 0; position < seconds.length; position++) {
            if (seconds[position] != NEVER) {
                all.get(position).add(seconds[position]);
            }
        }
    }

    private static byte[] bytes(List<Seconds> all) {
        var out = new NumberWriter();
        all.forEach(seconds -> seconds.write(out));
        return out.bytes();
    }
}
