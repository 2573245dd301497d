package bingosim.launch;

import bingosim.block.BlockWork;
import bingosim.lease.Leases;
import bingosim.partition.Partitions;
import bingosim.phase.Phases;
import bingosim.phase.StoreSamples;
import bingosim.summary.Summarise;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {
    /** Where the database keeps its data, if on a disk that is ours to look at. */
    static final String DATA_DIRECTORY = "bingosim.data-directory";

    /** A file that a manager touches every second as long as the database answers. */
    static final String SIGN_OF_LIFE = "bingosim.ready.file";

    /** How long a manager waits for a database that does not answer. */
    static final String PATIENCE = "bingosim.database-patience";

    @Bean
    BatchLauncher batchLauncher(
            JdbcTemplate jdbc, PlatformTransactionManager transactionManager, Environment environment, Phases phases) {
        Optional<Path> disk =
                Optional.ofNullable(environment.getProperty(DATA_DIRECTORY)).map(Path::of);
        return new BatchLauncher(
                jdbc, new RoomForResults(disk), new TransactionTemplate(transactionManager), randomSeeds(), phases);
    }

    @Bean
    PlanVariants planVariants(JdbcTemplate jdbc) {
        return new PlanVariants(jdbc, randomSeeds());
    }

    @Bean
    SimulateJobFactory simulateJobFactory(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            Partitions partitions,
            Summarise summarise,
            Phases phases) {
        return new SimulateJobFactory(jobRepository, transactionManager, partitions, summarise, phases);
    }

    @Bean
    RepairJobRepository repairJobRepository(
            JobRepository jobRepository, JdbcTemplate jdbc, PlatformTransactionManager transactionManager) {
        return new RepairJobRepository(jobRepository, jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    BatchRunner batchRunner(
            JobOperator jobOperator,
            SimulateJobFactory jobs,
            RepairJobRepository repairJobRepository,
            JdbcTemplate jdbc,
            Environment environment,
            Phases phases,
            StoreSamples storeSamples,
            BlockWork blockWork) {
        Duration patience = environment.getProperty(PATIENCE, Duration.class, Duration.ofMinutes(30));
        return new BatchRunner(jobOperator, jobs, repairJobRepository, jdbc, patience, phases, storeSamples, blockWork);
    }

    @Bean
    DeleteBatch deleteBatch(
            JdbcTemplate jdbc, JobRepository jobRepository, PlatformTransactionManager transactionManager) {
        return new DeleteBatch(jdbc, jobRepository, new TransactionTemplate(transactionManager));
    }

    @Bean
    PurgeBatches purgeBatches(JdbcTemplate jdbc, DeleteBatch deleteBatch) {
        return new PurgeBatches(jdbc, deleteBatch);
    }

    @Bean
    WatchUnwatched watchUnwatched(
            JdbcTemplate jdbc,
            BatchLauncher launcher,
            BatchRunner runner,
            Partitions partitions,
            Environment environment) {
        Optional<Path> signOfLife =
                Optional.ofNullable(environment.getProperty(SIGN_OF_LIFE)).map(Path::of);
        return new WatchUnwatched(new Leases(jdbc), launcher, runner, partitions, signOfLife);
    }

    @Bean
    StopBatch stopBatch(JdbcTemplate jdbc, PlatformTransactionManager transactionManager) {
        return new StopBatch(jdbc, new TransactionTemplate(transactionManager));
    }

    private static Supplier<String> randomSeeds() {
        var random = new SecureRandom();
        return () -> HexFormat.of().toHexDigits(random.nextLong());
    }
}
