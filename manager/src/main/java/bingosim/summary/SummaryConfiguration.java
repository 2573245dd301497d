package bingosim.summary;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class SummaryConfiguration {

    @Bean
    Summaries summaries(JdbcTemplate jdbc) {
        return new Summaries(jdbc);
    }

    @Bean
    Summarise summarise(DataSource dataSource, Summaries summaries) {
        return new Summarise(dataSource, summaries);
    }
}
