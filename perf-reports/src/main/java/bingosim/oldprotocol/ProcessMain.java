package bingosim.oldprotocol;

import bingosim.job.FirstLine;
import java.io.IOException;
import java.time.Duration;

/** What publisher and worker do at their end: say how it went, in lines that the driver reads. */
final class ProcessMain {
    private ProcessMain() {}

    interface Work {
        Tally run() throws Exception;
    }

    static void run(Work work) {
        try {
            System.out.print(work.run().text());
            System.out.flush();
        } catch (Exception e) {
            fail(e);
        }
    }

    /** Which ends when the driver wishes, or ends itself, in whatever way. */
    static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nobody says anything
        }
    }

    /** For a process that ends by itself, but not without the driver. */
    static void endWithInput() {
        var watch = new Thread(
                () -> {
                    try {
                        awaitEndOfInput();
                        fail(new IllegalStateException("nobody waits for this any more"));
                    } catch (IOException e) {
                        fail(e);
                    }
                },
                "end-of-input");
        watch.setDaemon(true);
        watch.start();
    }

    /** Ends the process from any of its threads. */
    static void fail(Throwable cause) {
        System.err.println("failed: " + FirstLine.of(cause));
        System.exit(1);
    }

    /** Of this process, all of its threads, since it was started. */
    static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
