package bingosim.worker;

import bingosim.job.EngineVersionException;
import bingosim.job.FirstLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.support.converter.MessageConversionException;
import org.springframework.util.ErrorHandler;

/** Sends requests that cannot be handled to the dead letters, whatever is wrong with them, and says so. */
final class RefuseRequest implements ErrorHandler {
    /** Under which the container would say the same again, at length. */
    static final String SILENT_LOGGER = "silent";

    private static final Logger log = LoggerFactory.getLogger(RefuseRequest.class);

    @Override
    public void handleError(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImmediateRequeueAmqpException requeue) {
                log.info("back to the queue: {}", cause.getMessage());
                throw requeue;
            }
            if (cause instanceof MessageConversionException
                    || cause instanceof UnknownPartitionException
                    || cause instanceof EngineVersionException) {
                log.warn("to the dead letters: {}", cause.getMessage());
                throw new AmqpRejectAndDontRequeueException(FirstLine.of(cause), error);
            }
        }
        log.error("to the dead letters: request failed", error);
        throw new AmqpRejectAndDontRequeueException(FirstLine.of(error), error);
    }
}
