package bingosim.partition;

import bingosim.job.BatchStatus;
import java.util.ArrayList;
import java.util.List;

/** The rules of leases and of stopping, for one batch, like {@link ClaimModel}. */
final class LeaseModel {
    private static final int TIMEOUT = 6_000;

    private final List<Integer> leases = new ArrayList<>();

    private BatchStatus status = BatchStatus.RUNNING;
    private boolean isStopping;
    private int lease;
    private boolean isWatched = true;
    private int unrenewedFor;

    private LeaseModel() {}

    static LeaseModel first() {
        var model = new LeaseModel();
        model.leases.add(0);
        return model;
    }

    LeaseModel copy() {
        var copy = new LeaseModel();
        copy.leases.addAll(leases);
        copy.status = status;
        copy.isStopping = isStopping;
        copy.lease = lease;
        copy.isWatched = isWatched;
        copy.unrenewedFor = unrenewedFor;
        return copy;
    }

    /** The last that a manager got, and the one before; older ones are no different from that. */
    List<Integer> leases() {
        return List.copyOf(leases.subList(Math.max(0, leases.size() - 2), leases.size()));
    }

    BatchStatus status() {
        return status;
    }

    boolean isStopping() {
        return isStopping;
    }

    int lease() {
        return lease;
    }

    boolean isWatched() {
        return isWatched;
    }

    int unrenewedFor() {
        return unrenewedFor;
    }

    boolean isToGoOn() {
        return isRunning() && !isStopping;
    }

    boolean isHeldBy(int by) {
        return by == lease && isRunning();
    }

    private boolean isRunning() {
        return status == BatchStatus.RUNNING;
    }

    void renew() {
        unrenewedFor = 0;
    }

    void letManagerBeSilent() {
        unrenewedFor = Stored.LONG_AGO;
    }

    boolean end(int by) {
        boolean isHeld = isHeldBy(by);
        if (isHeld) {
            status = BatchStatus.FAILED;
            isWatched = false;
            unrenewedFor = 0;
        }
        return isHeld;
    }

    void detach(int by) {
        if (isHeldBy(by)) {
            lease++;
            isWatched = false;
            unrenewedFor = Stored.LONG_AGO;
        }
    }

    /** Only a batch that nobody watches any more, or that has ended and is to go on. */
    boolean adopt() {
        if (isRunning() && unrenewedFor < TIMEOUT) {
            return false;
        }
        isStopping = isStopping && isRunning();
        status = BatchStatus.RUNNING;
        lease++;
        isWatched = true;
        unrenewedFor = 0;
        leases.add(lease);
        return true;
    }

    boolean stop() {
        isStopping |= isRunning();
        return isRunning();
    }
}
