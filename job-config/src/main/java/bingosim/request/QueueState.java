package bingosim.request;

/**
 * How the queue of requests is.
 *
 * @param isKnown whether the broker answered
 * @param waiting requests that no worker has got yet
 * @param consumers partitions that workers could take at a time
 */
public record QueueState(boolean isKnown, long waiting, int consumers) {
    /** Of a broker that does not answer, or was not asked. */
    public static final QueueState UNKNOWN = new QueueState(false, 0, 0);
}
