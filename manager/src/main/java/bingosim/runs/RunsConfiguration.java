package bingosim.runs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class RunsConfiguration {

    @Bean
    FindRuns findRuns(JdbcTemplate jdbc) {
        return new FindRuns(jdbc);
    }
}
