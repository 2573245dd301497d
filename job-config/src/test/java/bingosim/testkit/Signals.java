package bingosim.testkit;

import java.io.IOException;

/** What {@link ProcessHandle} cannot send. */
public final class Signals {
    private Signals() {}

    /** Does nothing to a process that has ended. */
    public static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
