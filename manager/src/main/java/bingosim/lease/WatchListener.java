package bingosim.lease;

/** Is told what a watch finds, on the thread of the watch. */
public interface WatchListener {

    void found(BatchState state);

    /** The database does not answer. */
    void unanswered();

    /** Another manager has the batch, or it has ended. */
    void lost();
}
