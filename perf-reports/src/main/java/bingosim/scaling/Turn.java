package bingosim.scaling;

/** A measurement to be made. */
public record Turn(Arrangement arrangement, int workers, int repeat) {

    /** Whether the same workers, on the same database, can play both. */
    public boolean sharesWorkersWith(Turn other) {
        return workers == other.workers
                && sharesDatabaseWith(other)
                && arrangement.isOfEarlierSystem() == other.arrangement.isOfEarlierSystem()
                && arrangement.worker().equals(other.arrangement.worker());
    }

    public boolean sharesDatabaseWith(Turn other) {
        return arrangement.database().equals(other.arrangement.database());
    }
}
