package bingosim.meter;

import java.util.Locale;

/** What processes do that take part in a batch. */
public enum ProcessKind {
    MANAGER,
    WORKERS,
    DATABASE,
    BROKER;

    /** As people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
