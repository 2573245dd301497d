package bingosim.export;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
    private static final int ROWS_PER_FETCH = 5_000;

    @Bean
    BeginExport beginExport(DataSource dataSource, PlatformTransactionManager transactionManager) {
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(ROWS_PER_FETCH);
        var transaction = new TransactionTemplate(transactionManager);
        transaction.setReadOnly(true);
        return new BeginExport(jdbc, transaction);
    }
}
