package bingosim.compare;

import bingosim.summary.Summaries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class CompareConfiguration {

    @Bean
    CompareBatches compareBatches(JdbcTemplate jdbc, Summaries summaries) {
        return new CompareBatches(jdbc, summaries);
    }
}
