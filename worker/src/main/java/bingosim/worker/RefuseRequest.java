package bingosim.worker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.support.converter.MessageConversionException;
import org.springframework.util.ErrorHandler;

/** Says why a request goes to the dead letters; that it does, the container sees to. */
final class RefuseRequest implements ErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(RefuseRequest.class);

    @Override
    public void handleError(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImmediateRequeueAmqpException) {
                log.info("back to the queue: {}", cause.getMessage());
                return;
            }
            if (cause instanceof MessageConversionException || cause instanceof UnknownPartitionException) {
                log.warn("to the dead letters: {}", cause.getMessage());
                return;
            }
        }
        log.error("to the dead letters: request failed", error);
    }
}
