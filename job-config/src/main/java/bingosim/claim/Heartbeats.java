package bingosim.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The signs of life of a process for the partitions it holds, between the chunks that it commits. A claim whose work does
 * not move is left out: a long chunk is no dead worker, a stuck one is.
 */
public class Heartbeats {
    private final Claims claims;
    private final Map<Claim, Work> held = new ConcurrentHashMap<>();

    public Heartbeats(Claims claims) {
        this.claims = claims;
    }

    /** @param progress any number that moves while the partition is worked on */
    public void add(Claim claim, LongSupplier progress) {
        held.put(claim, new Work(progress));
    }

    public void remove(Claim claim) {
        held.remove(claim);
    }

    public boolean isHeld(long batchId, int partition) {
        return held.keySet().stream().anyMatch(claim -> claim.batchId() == batchId && claim.partition() == partition);
    }

    /** How many partitions are held. */
    public int size() {
        return held.size();
    }

    /** To be called regularly, more often than twice in {@link Claims#TIMEOUT}. */
    public void beat() {
        List<Claim> moving = new ArrayList<>();
        held.forEach((claim, work) -> {
            if (work.hasMoved()) {
                moving.add(claim);
            }
        });
        // All in one order, so that two that beat never wait for each other.
        moving.sort(Comparator.comparingLong(Claim::batchId).thenComparingInt(Claim::partition));
        if (!moving.isEmpty()) {
            claims.beat(moving);
        }
    }

    private static final class Work {
        private final LongSupplier progress;
        private long last = -1;

        private Work(LongSupplier progress) {
            this.progress = progress;
        }

        private boolean hasMoved() {
            long now = progress.getAsLong();
            boolean hasMoved = now != last;
            last = now;
            return hasMoved;
        }
    }
}
