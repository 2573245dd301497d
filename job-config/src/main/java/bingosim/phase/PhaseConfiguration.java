package bingosim.phase;

import io.micrometer.core.instrument.Metrics;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class PhaseConfiguration {

    @Bean
    Phases phases() {
        return new Phases(UUID.randomUUID(), InstantSource.system());
    }

    @Bean(initMethod = "start")
    StoreSamples storeSamples(Phases phases, JdbcTemplate jdbc) {
        return new StoreSamples(phases, jdbc);
    }

    /** In the registry that every other one of the process takes part in. */
    @Bean
    PhaseMeters phaseMeters(Phases phases) {
        return new PhaseMeters(phases, Metrics.globalRegistry);
    }
}
