package bingosim.oldprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void isReadAmongOtherLines() {
        var tally = new Tally();
        tally.sent(OldStatement.CLAIM);
        tally.sent(OldStatement.CLAIM);
        tally.stored(1001, 100);
        tally.stored(1003, 20);
        tally.used(Duration.ofMillis(1500));

        Tally read = Tally.parse(
                Stream.concat(Stream.of("WARN Pool is slow"), tally.text().lines())
                        .toList());

        assertThat(read.lastSecond()).isEqualTo(1003);
        assertThat(read.process(1000, 1003))
                .isEqualTo(new OldProcess(
                        Duration.ofMillis(1500), Map.of(OldStatement.CLAIM, 2L), List.of(0L, 100L, 0L, 20L)));
    }
}
