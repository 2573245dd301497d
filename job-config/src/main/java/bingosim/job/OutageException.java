package bingosim.job;

import bingosim.claim.Claim;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** The database went away, or gave up a transaction that it would do another time. What was not committed is to be done again. */
public final class OutageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Connection lost, transaction rolled back because of others, ended by an operator or a time-out. */
    private static final Set<String> CLASSES = Set.of("08", "40", "57");

    /** Lock not available; idle for too long inside a transaction. */
    private static final Set<String> STATES = Set.of("55P03", "25P03");

    private OutageException(String message, Throwable cause) {
        super(message, cause);
    }

    static OutageException during(Claim claim, Throwable cause) {
        return new OutageException(
                "partition %d: the database went away in a chunk: %s".formatted(claim.partition(), FirstLine.of(cause)),
                cause);
    }

    /** Whether an error is one that passes when the database is well again. */
    public static boolean explains(Throwable error) {
        return error instanceof OutageException || Causes.of(error).anyMatch(OutageException::isOutage);
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
            return true;
        }
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
