package bingosim.worker;

import bingosim.job.FirstLine;
import bingosim.job.OutageException;
import bingosim.job.PartitionContext;
import bingosim.job.PartitionEnd;
import bingosim.job.PartitionRunner;
import bingosim.job.RunnableBatch;
import bingosim.request.FirstRequests;
import bingosim.request.PartitionRequest;
import bingosim.request.RequestSender;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Does what a request asks for. It returns when the outcome is stored, whatever that is, and only then the request is
 * acknowledged; what it throws sends the request to the dead letters.
 */
final class RequestHandler {
    private static final Logger log = LoggerFactory.getLogger(RequestHandler.class);

    private final JobRepository jobRepository;
    private final WorkerBatches batches;
    private final PartitionRunner runner;
    private final RequestSender sender;
    private final FirstRequests firstRequests;
    private final BackOff backOff;
    private final Incarnation worker;

    RequestHandler(
            JobRepository jobRepository,
            WorkerBatches batches,
            PartitionRunner runner,
            RequestSender sender,
            FirstRequests firstRequests,
            BackOff backOff,
            Incarnation worker) {
        this.jobRepository = jobRepository;
        this.batches = batches;
        this.runner = runner;
        this.sender = sender;
        this.firstRequests = firstRequests;
        this.backOff = backOff;
        this.worker = worker;
    }

    void handle(PartitionRequest request) {
        try {
            handleFirstOnes();
            if (worker.stop().isRaised()) {
                throw new ImmediateRequeueAmqpException("worker ends");
            }
            workUntilStored(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImmediateRequeueAmqpException("worker ends", e);
        } catch (JobInterruptedException e) {
            throw new ImmediateRequeueAmqpException("step interrupted", e);
        }
    }

    private void handleFirstOnes() throws InterruptedException, JobInterruptedException {
        for (Optional<PartitionRequest> first = firstRequests.next();
                first.isPresent() && !worker.stop().isRaised();
                first = firstRequests.next()) {
            workUntilStored(first.get());
        }
    }

    private void workUntilStored(PartitionRequest request) throws InterruptedException, JobInterruptedException {
        BackOffExecution pauses = backOff.start();
        Optional<RuntimeException> outage = Optional.empty();
        while (true) {
            try {
                outage.ifPresent(last -> runner.giveBackLeftOver(contextOf(request), last));
                work(request);
                return;
            } catch (RuntimeException e) {
                if (!OutageException.explains(e)) {
                    throw e;
                }
                outage = Optional.of(e);
                pause(request, e, Duration.ofMillis(pauses.nextBackOff()));
            }
        }
    }

    private void pause(PartitionRequest request, RuntimeException outage, Duration pause) throws InterruptedException {
        log.warn(
                "batch {} partition {}: the database is away, trying again in {} ms: {}",
                request.batchId(),
                request.partition(),
                pause.toMillis(),
                FirstLine.of(outage));
        if (worker.stop().await(pause)) {
            throw new ImmediateRequeueAmqpException("worker ends while the database is away");
        }
    }

    private void work(PartitionRequest request) throws InterruptedException, JobInterruptedException {
        Optional<StepExecution> step = find(request);
        Optional<RunnableBatch> batch = step.flatMap(execution -> batches.find(request.batchId(), execution));
        if (step.isEmpty() || batch.isEmpty()) {
            return;
        }
        PartitionEnd end = runner.run(batch.get(), step.get(), worker.stop());
        if (end == PartitionEnd.GIVEN_BACK && worker.stop().isRaised()) {
            sender.send(Stream.of(request));
        }
    }

    /** The step execution of the request, empty if its batch was deleted meanwhile. */
    private Optional<StepExecution> find(PartitionRequest request) {
        Optional<StepExecution> step = stepExecution(request.stepExecutionId())
                .filter(found -> contextOf(request).isIn(found.getExecutionContext()));
        if (step.isEmpty()) {
            if (batches.exists(request.batchId())) {
                throw UnknownPartitionException.of(request);
            }
            log.info("batch {} partition {}: the batch is no more", request.batchId(), request.partition());
        }
        return step;
    }

    private Optional<StepExecution> stepExecution(long id) {
        try {
            return Optional.ofNullable(jobRepository.getStepExecution(id));
        } catch (EmptyResultDataAccessException e) {
            return Optional.empty();
        }
    }

    private static PartitionContext contextOf(PartitionRequest request) {
        return new PartitionContext(request.batchId(), request.partition());
    }
}
