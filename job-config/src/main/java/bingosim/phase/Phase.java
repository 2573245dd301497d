package bingosim.phase;

import java.util.Locale;

/** What a process spends its time on for a batch. */
public enum Phase {
    /** Asking for a partition, whether it is to be had or not. */
    CLAIM,
    /** Making the batch ready to be played: reading it, compiling its scenario and trying how long a run takes. */
    LOAD,
    /** Playing a run. */
    SIMULATE,
    /** A chunk, from when there are results to write until its transaction has ended. */
    PERSIST,
    /** Planning partitions, or sending their requests. */
    DISPATCH,
    /** Asking how far the batch is, and saying that its manager lives. */
    WATCH,
    /** Checking and summing up all results, until that is committed. */
    SUMMARISE;

    /** The name in tables, logs and meters. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
