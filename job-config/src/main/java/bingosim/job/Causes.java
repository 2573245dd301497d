package bingosim.job;

import java.util.Objects;
import java.util.stream.Stream;

/** An error and what it was caused by, the outermost first. */
public final class Causes {
    private Causes() {}

    public static Stream<Throwable> of(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
    }
}
