package bingosim.launch;

/** Is told now and then how far a batch is. */
@FunctionalInterface
public interface BatchProgress {
    /** @param note what else a person should know, empty if nothing */
    void runsDone(long runs, String note);
}
