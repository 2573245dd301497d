package bingosim.cli;

import bingosim.job.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C and SIGTERM into a stop, and lets the process end only when that is done, or takes too long. */
final class OrderlyEnd implements AutoCloseable {
    private static final long MOST_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);

    private final StopSignal stop = new StopSignal();

    private OrderlyEnd() {}

    static OrderlyEnd onSignal() {
        var end = new OrderlyEnd();
        Runtime.getRuntime().addShutdownHook(new Thread(end::stopAndWait, "stop"));
        return end;
    }

    /** @param farewell what to do at once, because the work goes on without this process */
    static void detachOnSignal(Runnable farewell) {
        Runtime.getRuntime().addShutdownHook(new Thread(farewell, "detach"));
    }

    StopSignal stop() {
        return stop;
    }

    private void stopAndWait() {
        stop.raise();
        try {
            ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
