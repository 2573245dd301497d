package bingosim.job;

import java.util.List;

/** Job parameters that nothing can be launched with, every one that is wrong in a line of its own. Nothing was stored. */
public final class InvalidParametersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private InvalidParametersException(String message) {
        super(message);
    }

    public static InvalidParametersException of(List<String> problems) {
        return new InvalidParametersException(String.join(System.lineSeparator(), problems));
    }
}
