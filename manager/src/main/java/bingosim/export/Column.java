package bingosim.export;

/** A column of the table. */
record Column(String name, Kind kind) {
    enum Kind {
        TEXT,
        NUMBER,
        /** The second of something that need not have come. */
        NUMBER_OR_NOTHING
    }
}
