package bingosim.summary;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class SummaryConfiguration {
    /** How many connections there are to read the rows of a batch at its end. */
    static final String READERS = "bingosim.summary-readers";

    @Bean
    Summaries summaries(JdbcTemplate jdbc) {
        return new Summaries(jdbc);
    }

    @Bean
    Summarise summarise(DataSource dataSource, Summaries summaries, Environment environment) {
        return new Summarise(dataSource, summaries, environment.getProperty(READERS, Integer.class, 1));
    }
}
