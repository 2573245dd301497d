package bingosim.phase;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.testkit.MovableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T16:20:10Z");
    private static final Instant SECOND = Instant.parse("2026-11-24T16:20:20Z");

    private final MovableTime clock = new MovableTime();
    private final Phases phases = new Phases(new UUID(1, 2), clock);

    private static Sample sample(Instant window, Phase phase, long count, long nanos) {
        return new Sample(new SampleKey(7, window, phase), count, nanos);
    }

    @Test
    void whatIsTimedCountsInTheWindowInWhichItEnded() {
        phases.add(Phase.SIMULATE, 7, 3, 1);
        clock.move(Duration.ofSeconds(6));
        phases.add(Phase.SIMULATE, 7, 1, 2);
        phases.add(Phase.PERSIST, 7, 1, 4);
        clock.move(Duration.ofSeconds(1));
        phases.add(Phase.SIMULATE, 7, 1, 8);

        assertThat(phases.unstored())
                .containsExactly(
                        sample(FIRST, Phase.SIMULATE, 4, 3),
                        sample(FIRST, Phase.PERSIST, 1, 4),
                        sample(SECOND, Phase.SIMULATE, 1, 8));
    }

    @Test
    void batchesAreKeptApart() {
        phases.add(Phase.CLAIM, 7, 1, 10);
        phases.add(Phase.CLAIM, 8, 1, 20);

        assertThat(phases.unstored())
                .containsExactly(
                        sample(FIRST, Phase.CLAIM, 1, 10), new Sample(new SampleKey(8, FIRST, Phase.CLAIM), 1, 20));
    }

    @Test
    void storedWindowThatGoesOnIsToBeStoredAgainWithAllOfIt() {
        phases.add(Phase.CLAIM, 7, 1, 10);
        phases.add(Phase.LOAD, 7, 1, 10);
        phases.stored(phases.unstored());

        assertThat(phases.unstored()).isEmpty();
        phases.add(Phase.CLAIM, 7, 1, 5);
        assertThat(phases.unstored()).containsExactly(sample(FIRST, Phase.CLAIM, 2, 15));
    }

    @Test
    void whatIsAddedWhileItIsStoredIsToBeStoredAgain() {
        phases.add(Phase.CLAIM, 7, 1, 10);
        List<Sample> beingStored = phases.unstored();
        phases.add(Phase.CLAIM, 7, 1, 5);
        phases.stored(beingStored);
        clock.move(Phases.WINDOW);

        assertThat(phases.unstored()).containsExactly(sample(FIRST, Phase.CLAIM, 2, 15));
    }

    @Test
    void whatCouldNotBeStoredIsStillToBeStoredWindowsLater() {
        phases.add(Phase.CLAIM, 7, 1, 10);
        phases.unstored();
        clock.move(Duration.ofMinutes(5));

        assertThat(phases.unstored()).containsExactly(sample(FIRST, Phase.CLAIM, 1, 10));
    }

    @Test
    void windowIsToldOnceWhetherItIsStoredOrNot() {
        phases.add(Phase.CLAIM, 7, 1, 10);
        phases.stored(phases.unstored());
        assertThat(phases.takeUntoldBefore(phases.currentWindow())).isEmpty();

        clock.move(Phases.WINDOW);
        phases.stored(phases.unstored());

        assertThat(phases.takeUntoldBefore(phases.currentWindow())).containsExactly(sample(FIRST, Phase.CLAIM, 1, 10));
        assertThat(phases.takeUntoldBefore(phases.currentWindow())).isEmpty();
    }

    @Test
    void clockThatIsSetBackDoesNotOpenAWindowAgain() {
        clock.move(Phases.WINDOW);
        phases.add(Phase.CLAIM, 7, 1, 10);
        clock.move(Duration.ofHours(-1));
        phases.add(Phase.CLAIM, 7, 1, 5);

        assertThat(phases.unstored()).containsExactly(sample(SECOND, Phase.CLAIM, 2, 15));
    }

    @Test
    void oldestAreGivenUpWhenTooManyCannotBeStored() {
        for (int i = 0; i < Phases.MOST_KEPT + 2; i++) {
            phases.add(Phase.WATCH, 7, 1, i);
            clock.move(Phases.WINDOW);
        }

        assertThat(phases.takeGivenUp()).isEqualTo(2);
        assertThat(phases.takeGivenUp()).isZero();
        assertThat(phases.unstored()).hasSize(Phases.MOST_KEPT);
        assertThat(phases.unstored().get(0).nanos()).isEqualTo(2);
        assertThat(phases.count(Phase.WATCH)).isEqualTo(Phases.MOST_KEPT + 2);
    }

    @Test
    void workThatFailsIsTimedToo() {
        try {
            phases.time(Phase.CLAIM, 7, () -> {
                throw new IllegalStateException("made up");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("made up");
        }

        assertThat(phases.count(Phase.CLAIM)).isEqualTo(1);
        assertThat(phases.nanos(Phase.CLAIM)).isPositive();
    }

    @Test
    void tallyIsHandedInAfterATenthOfASecondAndAtTheEnd() {
        var tally = new Tally(phases, 7);
        tally.add(99_999_999);
        assertThat(phases.count(Phase.SIMULATE)).isZero();

        tally.add(1);
        assertThat(phases.nanos(Phase.SIMULATE)).isEqualTo(100_000_000);
        tally.add(5);
        tally.handIn();
        tally.handIn();

        assertThat(phases.unstored()).containsExactly(sample(FIRST, Phase.SIMULATE, 3, 100_000_005));
    }

    @Test
    void nothingIsLostOrCountedTwiceBetweenWindowsWhateverThreadsDo() {
        int threads = 4;
        int additions = 50_000;
        List<CompletableFuture<Void>> adding = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            adding.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < additions; i++) {
                    phases.add(Phase.PERSIST, i % 3, 1, i);
                }
            }));
        }

        Map<SampleKey, Sample> table = new HashMap<>();
        var all = CompletableFuture.allOf(adding.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            store(table);
            clock.move(Duration.ofSeconds(3));
        }
        all.join();
        store(table);

        assertThat(total(table, Sample::count)).isEqualTo((long) threads * additions);
        assertThat(total(table, Sample::nanos)).isEqualTo((long) threads * additions * (additions - 1) / 2);
        assertThat(phases.nanos(Phase.PERSIST)).isEqualTo(total(table, Sample::nanos));
        assertThat(table.keySet()).extracting(SampleKey::window).hasSizeGreaterThan(1);
    }

    /** As the table does: what comes later replaces what was there. */
    private void store(Map<SampleKey, Sample> table) {
        phases.takeUntoldBefore(phases.currentWindow());
        List<Sample> samples = phases.unstored();
        samples.forEach(sample -> table.put(sample.key(), sample));
        phases.stored(samples);
    }

    private static long total(Map<SampleKey, Sample> table, ToLongFunction<Sample> of) {
        return table.values().stream().mapToLong(of).sum();
    }
}
