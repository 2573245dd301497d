package bingosim.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.RunReading;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WorkerPropertiesTest {

    private static WorkerProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("bingosim.worker", WorkerProperties.class);
    }

    @Test
    void defaultsWorkOnePartitionPerCore() {
        WorkerProperties defaults = bound(Map.of());

        assertThat(defaults.partitionsAtATime()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(defaults.startStagger()).isEqualTo(Duration.ofMillis(500));
        assertThat(defaults.heartbeat()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void poolHasAConnectionForEachPartitionAndTwoBesides() {
        assertThat(bound(Map.of("bingosim.worker.concurrency", "7")).poolSize()).isEqualTo(9);
    }

    @Test
    void poolAndReadingCanBeSet() {
        WorkerProperties given = bound(Map.of(
                "bingosim.worker.concurrency", "2",
                "bingosim.worker.connections", "3",
                "bingosim.worker.run-reading", "row-per-run"));

        assertThat(given.poolSize()).isEqualTo(3);
        assertThat(given.runReading()).isEqualTo(RunReading.ROW_PER_RUN);
    }

    @ParameterizedTest
    @CsvSource({
        "concurrency, 0, allowed is 1 to 256",
        "concurrency, 257, allowed is 1 to 256",
        "connections, 1, (one more than partitions at a time) to 1000",
        "connections, 1001, to 1000",
        "heartbeat, 3s, allowed is 100 ms to 2000 ms",
        "start-stagger, 2m, allowed is 0 ms to 60000 ms",
        "statement-timeout, 0s, allowed is 100 ms to 300000 ms",
        "shutdown-timeout, 1h, allowed is 100 ms to 300000 ms",
    })
    void whatIsNotAllowedIsNamedWithItsLimits(String name, String value, String limit) {
        assertThatThrownBy(() -> bound(Map.of("bingosim.worker." + name, value)))
                .rootCause()
                .hasMessageContainingAll("bingosim.worker." + name, limit);
    }
}
