package bingosim.block;

import bingosim.partition.Partitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class BlockConfiguration {

    @Bean
    BlockWork blockWork(Partitions partitions, JdbcTemplate jdbc, PlatformTransactionManager transactionManager) {
        return new BlockWork(partitions, jdbc, new TransactionTemplate(transactionManager));
    }
}
