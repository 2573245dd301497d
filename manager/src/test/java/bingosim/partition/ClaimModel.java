package bingosim.partition;

import bingosim.lease.BatchState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules of claims, for one partition, in plain Java: written from what is said of them in words, so that the
 * statements can be held against it.
 */
final class ClaimModel implements ClaimProtocol {
    static final long RUNS = 20;
    static final long CHUNK = 10;

    private static final int TIMEOUT = 6_000;
    private static final int REST = 10_000;
    private static final int HASTE = 1_500;
    private static final int MOST_FAILURES = 5;

    private final List<Held> claims = new ArrayList<>();

    private int step = 1;
    private Optional<Worker> worker = Optional.empty();
    private int epoch;
    private int silentFor = Stored.LONG_AGO;
    private long runsDone;
    private int dueIn = REST;
    private int dueTolerance;
    private int sendings = 1;
    private int failures;
    private String error = "";

    private final List<Step> steps = new ArrayList<>();

    private final LeaseModel batch;

    private record Step(int version, String status) {
        Step next(String next) {
            return new Step(version + 1, next);
        }

        boolean isLive() {
            return status.equals("STARTING");
        }
    }

    private ClaimModel(LeaseModel batch) {
        this.batch = batch;
    }

    /** A batch whose partition was just sent out, with its first manager. */
    static ClaimModel dispatched() {
        var model = new ClaimModel(LeaseModel.first());
        model.steps.add(new Step(0, "STARTING"));
        return model;
    }

    ClaimModel copy() {
        var copy = new ClaimModel(batch.copy());
        copy.claims.addAll(claims);
        copy.step = step;
        copy.worker = worker;
        copy.epoch = epoch;
        copy.silentFor = silentFor;
        copy.runsDone = runsDone;
        copy.dueIn = dueIn;
        copy.sendings = sendings;
        copy.failures = failures;
        copy.error = error;
        copy.steps.addAll(steps);
        return copy;
    }

    ClaimModel withoutClaims() {
        ClaimModel copy = copy();
        copy.claims.clear();
        return copy;
    }

    /** All that what happens next depends on. */
    Object state() {
        return List.of(stored(), claims, batch.leases());
    }

    List<Held> claims() {
        return List.copyOf(claims);
    }

    List<Integer> leases() {
        return batch.leases();
    }

    int steps() {
        return steps.size();
    }

    /** How far the time may be off that was last set by chance. */
    int dueTolerance() {
        return dueTolerance;
    }

    @Override
    public String take(Worker by, int asked) {
        int attempts = failures + (worker.isPresent() ? 1 : 0);
        boolean isFree = worker.isEmpty() || isSilent();
        if (!batch.isToGoOn() || asked != step || isFinished() || !isFree || attempts >= MOST_FAILURES) {
            return NOTHING;
        }
        if (worker.isPresent()) {
            error = "its worker fell silent";
        }
        failures = attempts;
        worker = Optional.of(by);
        epoch++;
        silentFor = 0;
        dueIn = 0;
        sendings = 1;
        steps.set(step - 1, steps.get(step - 1).next(steps.get(step - 1).status()));
        int version = steps.get(step - 1).version();
        claims.add(new Held(by, epoch, step, version, runsDone, false));
        return "epoch %d, step version %d, %d runs done, checksum %d, unlocks %s"
                .formatted(epoch, version, runsDone, checksum(runsDone), unlocks(runsDone));
    }

    @Override
    public String commit(Held claim, long committed) {
        if (!isCurrent(claim)) {
            return LOST;
        }
        runsDone = committed;
        silentFor = 0;
        failures = 0;
        claims.set(claims.indexOf(claim), claim.at(committed));
        return batch.isToGoOn() ? "go on" : "stop";
    }

    @Override
    public String beat(Held claim) {
        if (isCurrent(claim)) {
            silentFor = 0;
        }
        return DONE;
    }

    @Override
    public String release(Held claim) {
        if (isCurrent(claim) && !isFinished()) {
            letGo();
        }
        return DONE;
    }

    @Override
    public String giveBack(Worker by) {
        if (worker.equals(Optional.of(by)) && !isFinished()) {
            letGo();
            error = "outage";
        }
        return DONE;
    }

    private void letGo() {
        worker = Optional.empty();
        dueIn = REST;
    }

    @Override
    public String fail(Held claim, boolean isForGood) {
        if (isCurrent(claim) && !isFinished()) {
            worker = Optional.empty();
            dueIn = 1_000 << failures;
            dueTolerance = dueIn / 2 + Stored.TOLERANCE;
            failures += isForGood ? MOST_FAILURES : 1;
            error = "bad luck";
        }
        return DONE;
    }

    @Override
    public String writeEnd(Held claim) {
        Step current = steps.get(claim.step() - 1);
        if (current.version() != claim.stepVersion()) {
            return LOST;
        }
        steps.set(claim.step() - 1, current.next(claim.runsDone() == RUNS ? "COMPLETED" : "STOPPED"));
        claims.set(claims.indexOf(claim), claim.ended());
        return DONE;
    }

    @Override
    public String look(int by) {
        if (!batch.isHeldBy(by)) {
            return LOST;
        }
        batch.renew();
        boolean isToDo = !isFinished();
        boolean isHeld = worker.isPresent() && !isSilent();
        boolean isDue = isToDo && dueIn == 0;
        int attempts = failures + (worker.isPresent() && isSilent() ? 1 : 0);
        return new BatchState(
                        runsDone,
                        count(isToDo),
                        count(isToDo && isHeld),
                        count(isDue && !isHeld && (worker.isPresent() || failures > 0)),
                        count(isDue && worker.isEmpty() && failures == 0),
                        batch.isStopping(),
                        isToDo && attempts >= MOST_FAILURES ? Optional.of(0) : Optional.empty())
                .toString();
    }

    private static int count(boolean is) {
        return is ? 1 : 0;
    }

    @Override
    public String sendAgain(int by, boolean isQueueEmpty) {
        boolean isAbandoned = worker.isPresent() ? isSilent() : failures > 0 || isQueueEmpty;
        if (!batch.isHeldBy(by) || batch.isStopping() || isFinished() || dueIn > 0 || !isAbandoned) {
            return NOTHING;
        }
        boolean isUrgent = worker.isPresent() || failures > 0;
        dueIn = isUrgent ? HASTE << Math.min(sendings, 4) : REST << Math.min(sendings, 2);
        sendings++;
        return "sent for step execution " + step;
    }

    @Override
    public String withdraw(int by) {
        if (!batch.isHeldBy(by)) {
            return LOST;
        }
        if (!isFinished()) {
            step = 0;
            worker = Optional.empty();
        }
        steps.replaceAll(any -> any.isLive() ? any.next("FAILED") : any);
        return DONE;
    }

    @Override
    public String dispatch(int by) {
        if (!batch.isHeldBy(by)) {
            return LOST;
        }
        if (isFinished()) {
            return NOTHING;
        }
        steps.add(new Step(0, "STARTING"));
        step = steps.size();
        worker = Optional.empty();
        dueIn = REST;
        sendings = 1;
        failures = 0;
        error = "";
        return "step execution " + step;
    }

    @Override
    public String hold(int by) {
        return batch.isHeldBy(by) ? DONE : LOST;
    }

    @Override
    public String end(int by) {
        return batch.end(by) ? DONE : LOST;
    }

    @Override
    public String detach(int by) {
        batch.detach(by);
        return DONE;
    }

    @Override
    public String adopt() {
        return batch.adopt() ? "lease " + batch.lease() : NOTHING;
    }

    @Override
    public String stop() {
        return batch.stop() ? DONE : NOTHING;
    }

    @Override
    public String closeSteps() {
        if (step == 0 || !isFinished() || steps.get(step - 1).status().equals("COMPLETED")) {
            return NOTHING;
        }
        steps.set(step - 1, steps.get(step - 1).next("COMPLETED"));
        return DONE;
    }

    @Override
    public String pass(int millis) {
        silentFor = Math.min(silentFor + millis, Stored.LONG_AGO);
        dueIn = Math.max(dueIn - millis, 0);
        return DONE;
    }

    @Override
    public String letManagerBeSilent() {
        batch.letManagerBeSilent();
        return DONE;
    }

    private boolean isFinished() {
        return runsDone == RUNS;
    }

    private boolean isSilent() {
        return silentFor >= TIMEOUT;
    }

    private boolean isCurrent(Held claim) {
        return claim.epoch() == epoch && worker.equals(Optional.of(claim.worker()));
    }

    static long checksum(long runsDone) {
        return 3 * runsDone;
    }

    static List<Long> unlocks(long runsDone) {
        return runsDone == 0 ? List.of() : List.of(runsDone);
    }

    @Override
    public Stored stored() {
        return new Stored(
                step,
                worker.map(Worker::name).orElse(""),
                epoch,
                silentFor,
                runsDone,
                checksum(runsDone),
                unlocks(runsDone).toString(),
                dueIn,
                sendings,
                failures,
                error,
                steps.stream().map(each -> each.version() + " " + each.status()).collect(Collectors.joining(", ")),
                batch.status(),
                batch.isStopping(),
                batch.lease(),
                batch.isWatched(),
                batch.unrenewedFor());
    }
}
