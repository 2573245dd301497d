package bingosim.oldprotocol;

/** Told of each process as soon as it is started, so that it can be held to a share of a processor, or looked at. */
public interface Placement {
    void worker(long pid);

    /** When all workers listen. */
    void publisher(long pid);

    /** Leaves all processes as they are. */
    static Placement anywhere() {
        return new Placement() {
            @Override
            public void worker(long pid) {}

            @Override
            public void publisher(long pid) {}
        };
    }
}
