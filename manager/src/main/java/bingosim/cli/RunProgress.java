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

    static RunProgress start(Batch batch) {
        Terminal terminal = Terminal.current();
        return new RunProgress(
                Progress.of(System.err, terminal.isInteractive(), terminal.width(), batch.runs(), InstantSource.system()),
                batch.runs());
    }

    void update(long done) {
        progress.update(done, done == runs ? "summarising" : "");
    }

    @Override
    public void close() {
        progress.end();
    }
}
