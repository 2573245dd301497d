package bingosim.measure;

/** The bench was told to end before it had measured everything. */
public final class BenchStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchStoppedException() {
        super("stopped: what was measured is stored, and the same command goes on with the rest");
    }
}
