package bingosim.job;

import java.util.Objects;
import java.util.stream.Stream;

/** An error and what it was caused by, the outermost first. */
final class Causes {
    private Causes() {}

    static Stream<Throwable> of(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
    }
}
