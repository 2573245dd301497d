package bingosim.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @ParameterizedTest
    @CsvSource({
        "concurrency, 0, allowed is 1 to 256",
        "concurrency, 257, allowed is 1 to 256",
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
