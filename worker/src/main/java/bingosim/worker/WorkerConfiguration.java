package bingosim.worker;

import bingosim.claim.Claims;
import bingosim.claim.Heartbeats;
import bingosim.job.Batches;
import bingosim.job.FirstLine;
import bingosim.job.PartitionRunner;
import bingosim.job.StopSignal;
import bingosim.phase.Phases;
import bingosim.request.FirstRequests;
import bingosim.request.PartitionRequest;
import bingosim.request.RequestQueue;
import bingosim.request.RequestSender;
import bingosim.simulation.Simulator;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.ListenerContainerConsumerFailedEvent;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.amqp.dsl.Amqp;
import org.springframework.integration.amqp.inbound.AmqpInboundChannelAdapter;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {
    private static final String TIMEOUTS =
            "-c statement_timeout=%1$d -c lock_timeout=%1$d -c idle_in_transaction_session_timeout=%1$d";

    /** The settings of the pool first, then what follows from those of the worker. */
    @Bean
    HikariDataSource dataSource(DataSourceProperties database, WorkerProperties properties, Environment environment) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        Duration most = properties.statementTimeout();
        pool.setMaximumPoolSize(properties.poolSize());
        pool.addDataSourceProperty("options", TIMEOUTS.formatted(most.toMillis()));
        // Longer than the server's own, for when it does not answer at all.
        pool.addDataSourceProperty("socketTimeout", most.plusSeconds(5).toSeconds());
        return pool;
    }

    @Bean
    Incarnation incarnation(Environment environment, WorkerProperties properties, RequestQueue queue, Phases phases) {
        var worker = new Incarnation(phases.worker(), new StopSignal());
        LoggerFactory.getLogger(Incarnation.class)
                .info(
                        "worker {}: connected to {}, takes up to {} partitions at a time from queue {}, engine version {}",
                        worker.shortName(),
                        environment.getProperty("bingosim.connected-to"),
                        properties.partitionsAtATime(),
                        queue.name(),
                        Simulator.ENGINE_VERSION);
        return worker;
    }

    @Bean
    Heartbeats heartbeats(JdbcTemplate jdbc) {
        return new Heartbeats(new Claims(jdbc));
    }

    @Bean
    HeartbeatTimer heartbeatTimer(Heartbeats heartbeats, WorkerProperties properties) {
        return new HeartbeatTimer(heartbeats, properties.heartbeat());
    }

    @Bean
    PartitionRunner partitionRunner(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            DataSource dataSource,
            JdbcTemplate jdbc,
            Heartbeats heartbeats,
            Phases phases,
            WorkerProperties properties) {
        return new PartitionRunner(
                jobRepository, transactionManager, dataSource, jdbc, heartbeats, phases, properties.runReading());
    }

    @Bean
    RequestHandler requestHandler(
            JobRepository jobRepository,
            JdbcTemplate jdbc,
            Phases phases,
            PartitionRunner runner,
            RequestSender sender,
            FirstRequests firstRequests,
            Incarnation worker) {
        return new RequestHandler(
                jobRepository,
                new WorkerBatches(new Batches(jdbc), phases),
                runner,
                sender,
                firstRequests,
                pauses(),
                worker);
    }

    @Bean
    AmqpInboundChannelAdapter incomingRequests(
            ConnectionFactory connections,
            RequestQueue queue,
            MessageConverter requestConverter,
            WorkerProperties properties) {
        var container = new SimpleMessageListenerContainer(connections);
        container.setQueueNames(queue.name());
        container.setBeanName("partition");
        container.setConcurrentConsumers(properties.partitionsAtATime());
        container.setPrefetchCount(1);
        container.setDefaultRequeueRejected(false);
        container.setMissingQueuesFatal(false);
        container.setPossibleAuthenticationFailureFatal(false);
        container.setRecoveryBackOff(pauses());
        container.setShutdownTimeout(properties.shutdownTimeout().toMillis());
        container.setErrorHandler(new RefuseRequest());
        container.setErrorHandlerLoggerName(RefuseRequest.SILENT_LOGGER);
        return Amqp.inboundAdapter(container)
                .messageConverter(requestConverter)
                .autoStartup(false)
                .getObject();
    }

    @Bean
    IntegrationFlow handleRequests(AmqpInboundChannelAdapter incomingRequests, RequestHandler handler) {
        return IntegrationFlow.from(incomingRequests)
                .handle(PartitionRequest.class, (request, headers) -> {
                    handler.handle(request);
                    return null;
                })
                .get();
    }

    /** The container would say it at length. */
    @Bean
    ApplicationListener<ListenerContainerConsumerFailedEvent> sayLostBroker(RequestQueue queue) {
        return event -> LoggerFactory.getLogger(RequestQueue.class)
                .warn("queue {}: lost the broker, trying again: {}", queue.name(), reason(event));
    }

    private static String reason(ListenerContainerConsumerFailedEvent event) {
        Throwable cause = event.getThrowable();
        return cause == null ? String.valueOf(event.getReason()) : FirstLine.of(cause);
    }

    @Bean
    TakePart takePart(AmqpInboundChannelAdapter incomingRequests, WorkerProperties properties, Incarnation worker) {
        return new TakePart(incomingRequests, properties, worker, RandomGenerator.getDefault());
    }

    /** From a fifth of a second to four seconds, each up to a half longer or shorter, so that workers come back apart. */
    private static BackOff pauses() {
        var pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(4_000);
        pauses.setJitter(100);
        return pauses;
    }
}
