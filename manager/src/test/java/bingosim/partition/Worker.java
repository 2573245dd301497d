package bingosim.partition;

import java.util.UUID;

/** The two incarnations that compete for a partition. */
enum Worker {
    A,
    B;

    UUID incarnation() {
        return new UUID(0, ordinal() + 1L);
    }
}
