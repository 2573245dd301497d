package bingosim.job;

/** How it ended that a process was asked to work on a partition. */
public enum PartitionEnd {
    /** Finished already, held by another, or of a batch that does not run. */
    NOT_TO_BE_HAD("not to be had"),
    /** All of its runs are done. */
    FINISHED("finished"),
    /** Stopped between two chunks. */
    GIVEN_BACK("given back"),
    /** Another took it over meanwhile; nothing of the last chunk was stored. */
    REPLACED("taken over by another worker, dropped"),
    /** Failed, and the error is stored with its claim. */
    FAILED("failed");

    private final String words;

    PartitionEnd(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }
}
