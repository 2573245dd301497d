package bingosim.cli;

import bingosim.job.Batch;
import java.time.InstantSource;

/** Shows on standard error how far a batch is, from the first runs done on. */
final class RunProgress implements AutoCloseable {
    private final Progress progress;
    private final long runs;

    private RunProgress(Progress progress, long runs) {
        this.progress = progress;
        this.runs = runs;
    }

    /** @param done what earlier attempts did */
    static RunProgress start(Batch batch, long done) {
        Terminal terminal = Terminal.current();
        InstantSource clock = InstantSource.system();
        return new RunProgress(
                terminal.isInteractive()
                        ? Progress.onTerminal(System.err, terminal.width(), batch.runs(), done, clock)
                        : Progress.onPipe(System.err, batch.runs(), done, clock),
                batch.runs());
    }

    /** @param note what else a person should know, empty if nothing */
    void update(long done, String note) {
        progress.update(done, done == runs ? "summarising" : note);
    }

    @Override
    public void close() {
        progress.end();
    }
}
