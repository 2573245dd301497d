package bingosim.cli;

import bingosim.job.FirstLine;

/** Something outside failed, and the message says what, where and what to do next. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private FailedException(String message, Throwable cause) {
        super(message, cause);
    }

    static FailedException unreachable(String database, Throwable cause) {
        return new FailedException(
                "database %s cannot be used: %s; check --postgres (or BINGOSIM_POSTGRES) and that the server is up"
                        .formatted(database, FirstLine.of(cause)),
                cause);
    }
}
