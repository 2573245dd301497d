package bingosim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptQueueTest {
    private static final int ATTEMPTS = 40;

    private record Started(int attempt, int end, int order) {}

    /** Within so many seconds that all are apart, and so few that many attempts end in the same one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64, 1_000, 4_095, 4_096, 4_097, 9_000, 1_000_000})
    void attemptsEndInOrder(int longest) {
        var random = new Random(longest);
        var queue = new AttemptQueue(ATTEMPTS);
        var sorted =
                new PriorityQueue<Started>(Comparator.comparingInt(Started::end).thenComparingInt(Started::order));
        int now = 0;
        for (int order = 0; order < 20_000; order++) {
            int attempt = order < ATTEMPTS ? order : sorted.element().attempt();
            if (order >= ATTEMPTS) {
                var next = sorted.remove();
                assertThat(queue.nextEnd()).isEqualTo(next.end());
                assertThat(queue.poll()).isEqualTo(attempt);
                now = next.end();
            }
            int end = now + 1 + random.nextInt(random.nextBoolean() ? longest : 1 + longest / 10);
            queue.add(attempt, end);
            sorted.add(new Started(attempt, end, order));
        }
        while (!sorted.isEmpty()) {
            var next = sorted.remove();
            assertThat(queue.nextEnd()).isEqualTo(next.end());
            assertThat(queue.poll()).isEqualTo(next.attempt());
        }
        assertThat(queue.nextEnd()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void nothingIsLeftOnceCleared() {
        var queue = new AttemptQueue(2);
        queue.add(0, 5);
        queue.add(1, 5_000);

        queue.clear();

        assertThat(queue.nextEnd()).isEqualTo(Integer.MAX_VALUE);
    }
}
