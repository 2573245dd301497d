package bingosim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LootTest {

    @Test
    void estimateIsSecondsOfTheLongestLineTimesAttempts() {
        Loot loot = Loot.of(activity(
                line(30, new Outcome(BigFraction.of(1, 2), List.of(new Grant("cod", 1, 3)))),
                line(40, new Outcome(BigFraction.of(1, 4), List.of(new Grant("cod", 2, 2), new Grant("eel", 1, 1))))));

        // 1/2 x 3 + 1/4 x 2 = 2 cod and 1/4 eel with each attempt of 40 s.
        assertThat(loot.estimate(List.of("cod"), 10)).isEqualTo(200);
        assertThat(loot.estimate(List.of("eel", "crab"), 10)).isEqualTo(1600);
        assertThat(loot.isFullyRead()).isTrue();
    }

    @Test
    void isNotFullyReadWithoutAnyOutcome() {
        assertThat(Loot.of(activity()).isFullyRead()).isFalse();
        assertThat(Loot.of(activity(line(30))).isFullyRead()).isFalse();
        assertThat(Loot.of(activity(line(30, new Outcome(BigFraction.ONE, List.of()))))
                        .isFullyRead())
                .isFalse();
    }

    @Test
    void namesTenDropsAndCountsTheRest() {
        List<Grant> grants = IntStream.range(0, 12)
                .mapToObj(i -> new Grant("" + (char) ('l' - i), 1, 1))
                .toList();

        assertThat(Loot.of(activity(line(30, new Outcome(BigFraction.ONE, grants))))
                        .names())
                .isEqualTo("a, b, c, d, e, f, g, h, i, j and 2 more");
    }

    private static Activity activity(LootLine... lines) {
        return new Activity("fish", "Fish", true, Optional.empty(), List.of(lines), List.of());
    }

    private static LootLine line(int seconds, Outcome... outcomes) {
        var time = new AttemptTime(seconds, 0, AttemptTime.Distribution.CONSTANT);
        return new LootLine("cast", LootLine.Roll.PER_PLAYER, time, List.of(outcomes));
    }
}
