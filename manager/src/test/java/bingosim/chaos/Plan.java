package bingosim.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which harms are done in which round. It depends on the seed and the number of the round alone: a deck of all harms is
 * shuffled, dealt round after round, and shuffled again when it is used up.
 */
final class Plan {
    private static final int FEWEST = 4;
    private static final int MOST = 7;

    /**
     * @param pause before it
     * @param seed of what is random about it: victims, times
     */
    record Step(Harm harm, Duration pause, long seed) {}

    private final ChaosSettings settings;

    Plan(ChaosSettings settings) {
        this.settings = settings;
    }

    List<Step> round(int number) {
        var random = new Random(settings.seed());
        Deque<Harm> deck = new ArrayDeque<>();
        List<Step> steps = List.of();
        for (int round = 1; round <= number; round++) {
            steps = deal(deck, random);
        }
        return steps;
    }

    private List<Step> deal(Deque<Harm> deck, Random random) {
        int count = FEWEST + random.nextInt(MOST - FEWEST + 1);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (deck.isEmpty()) {
                List<Harm> shuffled = new ArrayList<>(new TreeSet<>(settings.harms()));
                Collections.shuffle(shuffled, random);
                Set<Harm> before = steps.stream().map(Step::harm).collect(Collectors.toSet());
                shuffled.sort(Comparator.comparing(before::contains)); // not twice in a round if there are others
                deck.addAll(shuffled);
            }
            Duration pause = Duration.ofMillis(i == 0 ? random.nextInt(3000) : 1000 + random.nextInt(4000));
            steps.add(new Step(deck.remove(), pause, random.nextLong()));
        }
        return steps;
    }
}
