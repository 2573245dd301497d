package bingosim.phase;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Shows the times of this process as meters {@code bingosim.phase}, one for each phase, whatever its batches; until it is
 * closed.
 */
final class PhaseMeters implements AutoCloseable {
    private static final String NAME = "bingosim.phase";

    private final MeterRegistry registry;
    private final List<FunctionTimer> meters = new ArrayList<>();

    PhaseMeters(Phases phases, MeterRegistry registry) {
        this.registry = registry;
        for (Phase phase : Phase.values()) {
            meters.add(FunctionTimer.builder(
                            NAME, phases, of -> of.count(phase), of -> of.nanos(phase), TimeUnit.NANOSECONDS)
                    .description("Time that this process has spent on its batches, in total over its threads")
                    .tag("phase", phase.label())
                    .register(registry));
        }
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
