package bingosim.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChaosIT {
    static final String SEED = "chaos";

    private static final Duration TO_REFER = Duration.ofMinutes(10);
    private static final int ROUNDS_FOR_FIGURES = 10;
    private static final double SECONDS_TO_TAKE_OVER = 10;

    private final ChaosSettings settings = ChaosSettings.ofSystem();
    private Report report;
    private Installation installation;
    private long expected;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        report = new Report(settings.report(), InstantSource.system());
        report.say("-Dchaos.seed=%d -Dchaos.rounds=%d -Dchaos.runs=%d -Dchaos.broker=%s: report in %s"
                .formatted(settings.seed(), settings.rounds(), settings.runs(), settings.broker(), settings.report()));
        installation = new Installation(settings, report);
        expected = checksumOfOneThread();
        installation.start();
    }

    private long checksumOfOneThread() throws InterruptedException {
        try (Member reference = installation.alone(
                "reference",
                "run",
                "scenario=winter-bingo-2025",
                "runs=" + settings.runs(),
                "seed=" + SEED,
                "batch=reference",
                "--threads=1")) {
            reference.start();
            Waiting.until(
                    () -> "the reference is there",
                    TO_REFER,
                    () -> reference.exitCode().isPresent());
            assertThat(reference.exitCode()).as(reference.tail()).contains(0);
        }
        Long checksum = installation
                .database
                .jdbc()
                .queryForObject("select checksum from batch where name = 'reference'", Long.class);
        report.say("checksum of one thread: %016x".formatted(checksum));
        return checksum;
    }

    @AfterAll
    void stop() {
        if (installation != null) { // else its start has failed, and the end of this process ends the rest
            installation.close();
        }
    }

    @Test
    void nothingIsLostAndNothingDoneTwiceWhateverIsKilled() throws IOException, InterruptedException {
        var plan = new Plan(settings);
        try {
            for (int number : settings.played()) {
                new Round(installation, report, settings.runs(), number).play(plan.round(number), expected);
            }
        } finally {
            report.sum();
        }
        if (settings.played().size() >= ROUNDS_FOR_FIGURES) {
            assertOthersGoOnSoon();
        }
    }

    private void assertOthersGoOnSoon() {
        List<Recovery> takeovers = report.recoveries(Recovery.Kind.TAKEOVER);
        List<Recovery> afterKills = takeovers.stream()
                .filter(takeover -> takeover.harm() == Harm.KILL_WORKER && !takeover.isDisturbed())
                .toList();
        assertThat(takeovers).as("takeovers").isNotEmpty();
        assertThat(report.recoveries(Recovery.Kind.ADOPTION)).as("adoptions").isNotEmpty();
        if (!afterKills.isEmpty()) {
            assertThat(Recovery.percentile(afterKills, 95))
                    .as("seconds to take over after an undisturbed kill -9, of 95 %% of %d", afterKills.size())
                    .isLessThan(SECONDS_TO_TAKE_OVER);
        }
    }
}
