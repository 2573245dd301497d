package bingosim.replay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    ReplayRun replayRun(JdbcTemplate jdbc) {
        return new ReplayRun(jdbc);
    }
}
