package bingosim.meter;

import java.util.Locale;

/** What processes do that take part in a batch. */
public enum ProcessKind {
    MANAGER,
    WORKERS,
    DATABASE,
    BROKER,
    /** Everything else on the machine, which takes away from these. */
    OTHERS;

    /** Whether it works for the batch. */
    public boolean takesPart() {
        return this != OTHERS;
    }

    /** As people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
