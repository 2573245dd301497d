package bingosim.job;

/** An error in one line, for tables and people; the stack trace is in the log. */
public final class FirstLine {
    private FirstLine() {}

    /** The first line of what the root cause says. */
    public static String of(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }
}
