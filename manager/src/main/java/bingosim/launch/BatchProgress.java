package bingosim.launch;

/** Is told now and then how far a batch is. */
@FunctionalInterface
public interface BatchProgress {
    void runsDone(long runs);
}
