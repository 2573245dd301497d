package bingosim.cli;

import java.io.PrintStream;
import java.time.InstantSource;

/** Tells a person how far a batch is while it runs. May be called from several threads: a Ctrl-C ends it from another one. */
interface Progress {

    /**
     * @param done runs done so far, those of earlier attempts included
     * @param note what else a person should know, such as that no worker is in sight; empty if nothing
     */
    void update(long done, String note);

    /** Leaves the output in a state to print on; later calls are ignored. */
    void end();

    /**
     * One line, drawn again and again.
     *
     * @param width of the terminal in characters
     * @param done runs that earlier attempts did: they say nothing about how fast this one is
     */
    static Progress onTerminal(PrintStream out, int width, long runs, long done, InstantSource clock) {
        return new ProgressLine(out, width, new Pace(runs, done, clock));
    }

    /**
     * A plain line every few seconds, for a file or a pipe.
     *
     * @param done runs that earlier attempts did
     */
    static Progress onPipe(PrintStream out, long runs, long done, InstantSource clock) {
        return new ProgressLog(out, new Pace(runs, done, clock));
    }
}
