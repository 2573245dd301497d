package bingosim.phase;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.testkit.MovableTime;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PhaseMetersTest {
    private final Phases phases = new Phases(new UUID(1, 2), new MovableTime());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void everyPhaseHasAMeterOverAllBatchesUntilTheProcessIsDone() {
        var meters = new PhaseMeters(phases, registry);
        phases.add(Phase.PERSIST, 7, 2, 1_500);
        phases.add(Phase.PERSIST, 8, 1, 500);

        FunctionTimer persist =
                registry.get("bingosim.phase").tag("phase", "persist").functionTimer();
        assertThat(persist.count()).isEqualTo(3);
        assertThat(persist.totalTime(TimeUnit.NANOSECONDS)).isEqualTo(2_000);
        assertThat(registry.getMeters()).hasSize(Phase.values().length);
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }
}
