package bingosim.limit;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some threads that do the same. */
record Threads(int count) {

    void run(Callable<Void> work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            for (Future<Void> each : pool.invokeAll(Collections.nCopies(count, work))) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
