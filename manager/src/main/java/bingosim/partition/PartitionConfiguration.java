package bingosim.partition;

import bingosim.claim.Claims;
import bingosim.claim.Heartbeats;
import bingosim.job.PartitionRunner;
import bingosim.job.RunReading;
import bingosim.phase.Phases;
import bingosim.request.RequestSender;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PartitionConfiguration {

    @Bean
    Partitions partitions(
            JdbcTemplate jdbc,
            ExecutionContextSerializer serializer,
            PlatformTransactionManager transactionManager,
            JobRepository jobRepository,
            DataSource dataSource,
            Phases phases,
            ObjectProvider<RequestSender> sender) {
        // Threads of the manager commit at least once per flush interval; nobody takes over from them while its lease
        // lives.
        var heartbeats = new Heartbeats(new Claims(jdbc));
        var runner = new PartitionRunner(
                jobRepository, transactionManager, dataSource, jdbc, heartbeats, phases, RunReading.NONE);
        return new Partitions(jdbc, serializer, new TransactionTemplate(transactionManager), runner, phases, sender);
    }
}
