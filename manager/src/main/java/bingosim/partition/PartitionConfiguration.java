package bingosim.partition;

import bingosim.job.PartitionRunner;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PartitionConfiguration {

    /** JSON; the default is Java's serialisation. */
    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }

    @Bean
    LocalPartitions localPartitions(
            JdbcTemplate jdbc,
            ExecutionContextSerializer serializer,
            PlatformTransactionManager transactionManager,
            JobRepository jobRepository,
            DataSource dataSource) {
        var runner = new PartitionRunner(jobRepository, transactionManager, dataSource, jdbc, UUID.randomUUID());
        return new LocalPartitions(jdbc, serializer, new TransactionTemplate(transactionManager), runner);
    }
}
