package bingosim.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WindowTextTest {
    private static final Instant WINDOW = Instant.parse("2026-11-24T16:20:10Z");

    @Test
    void saysWhoWhenAndForEachPhaseHowOftenHowLongAndWhichShare() {
        var samples = List.of(
                sample(13, Phase.PERSIST, 1, 500_000_000),
                sample(12, Phase.PERSIST, 2, 1_000_000_000),
                sample(12, Phase.CLAIM, 1, 1_234),
                sample(12, Phase.SIMULATE, 45_120, 18_498_998_766L));

        String text = WindowText.of(UUID.fromString("1a2b3c4d-0000-0000-0000-000000000000"), WINDOW, samples);

        assertThat(text)
                .isEqualTo(
                        "worker 1a2b3c4d, 10 s from 2026-11-24T16:20:10Z, batch 12, 13: claim 1 in 0.000001 s (0.0 %),"
                                + " simulate 45,120 in 18.498999 s (92.5 %), persist 3 in 1.500000 s (7.5 %)");
    }

    private static Sample sample(long batchId, Phase phase, long count, long nanos) {
        return new Sample(new SampleKey(batchId, WINDOW, phase), count, nanos);
    }
}
