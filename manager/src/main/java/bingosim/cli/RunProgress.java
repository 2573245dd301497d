package bingosim.cli;

import bingosim.job.Batch;
import java.time.InstantSource;

/** Shows on standard error how far a batch is, from the first runs done on. */
final class RunProgress implements AutoCloseable {
    private final Progress progress;
    private final long runs;
    private final String ending;

    private RunProgress(Progress progress, long runs, String ending) {
        this.progress = progress;
        this.runs = runs;
        this.ending = ending;
    }

    /** @param done what earlier attempts did */
    static RunProgress start(Batch batch, long done) {
        return start(batch, done, "summarising");
    }

    /**
     * @param done what earlier attempts did
     * @param ending what follows when all runs are done, in words
     */
    static RunProgress start(Batch batch, long done, String ending) {
        Terminal terminal = Terminal.current();
        InstantSource clock = InstantSource.system();
        return new RunProgress(
                terminal.isInteractive()
                        ? Progress.onTerminal(System.err, terminal.width(), batch.mostRuns(), done, clock)
                        : Progress.onPipe(System.err, batch.mostRuns(), done, clock),
                batch.mostRuns(),
                ending);
    }

    /** @param note what else a person should know, empty if nothing */
    void update(long done, String note) {
        progress.update(done, done == runs ? ending : note);
    }

    @Override
    public void close() {
        progress.end();
    }
}
