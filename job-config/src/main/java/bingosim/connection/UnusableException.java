package bingosim.connection;

import bingosim.job.FirstLine;
import bingosim.job.InvalidParametersException;
import java.util.List;

/** Database or broker cannot be used, and the message says which, why and what to do next. */
public final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnusableException(String message) {
        super(message);
    }

    private UnusableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Not that, but a wrong option. */
    static InvalidParametersException badUrl(String what, String form) {
        return InvalidParametersException.of(
                List.of("the URL of the %s is none (special characters as %%XX): write %s".formatted(what, form)));
    }

    static UnusableException database(String shown, Throwable cause) {
        return new UnusableException(
                "database %s cannot be used: %s; check --postgres (or BINGOSIM_POSTGRES) and that the server is up"
                        .formatted(shown, FirstLine.of(cause)),
                cause);
    }

    static UnusableException broker(String shown, Throwable cause) {
        return new UnusableException(
                "broker %s cannot be used: %s; check --rabbitmq (or BINGOSIM_RABBITMQ) and that the server is up"
                        .formatted(shown, FirstLine.of(cause)),
                cause);
    }

    static UnusableException schemaIsNewer(String shown, int found, int known) {
        return new UnusableException(
                "database %s has tables of version %d, this program knows those up to version %d: use a later BingoSim"
                        .formatted(shown, found, known));
    }

    static UnusableException schemaIsOlder(String shown, int found, int needed) {
        return new UnusableException(
                "database %s has %s, this worker needs those of version %d: start a manager of this version once, it makes them"
                        .formatted(shown, found == 0 ? "no tables of ours" : "tables of version " + found, needed));
    }
}
