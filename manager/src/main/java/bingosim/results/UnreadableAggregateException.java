package bingosim.results;

/** What a partition came to is stored in a way that this program does not know. The answers of its batch stay what they are. */
final class UnreadableAggregateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadableAggregateException(String message, Throwable cause) {
        super(message, cause);
    }

    static UnreadableAggregateException of(String batch, int partition, IllegalArgumentException why) {
        return new UnreadableAggregateException(
                "the aggregate of partition %d of batch %s cannot be read: %s"
                        .formatted(partition, batch, why.getMessage()),
                why);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
