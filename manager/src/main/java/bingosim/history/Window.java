package bingosim.history;

/**
 * What somebody, or some phase, came to in a span of time.
 *
 * @param second in which the span began, since the first of them
 * @param of whom or what
 */
public record Window(long second, String of, long count, long nanos) {}
