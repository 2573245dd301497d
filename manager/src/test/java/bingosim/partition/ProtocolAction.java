package bingosim.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something that somebody does.
 *
 * @param rule what must hold for it, whatever the model says
 */
record ProtocolAction(String name, Function<ClaimProtocol, String> what, ProtocolRule rule) {
    /** Two of these are longer than the timeout of a claim, one is not: a sign of life in between matters. */
    private static final int A_WHILE = 4_000;

    private static final int LONGER_THAN_A_CLAIM_LASTS = 7_000;
    private static final int LONGER_THAN_A_REQUEST_WAITS = 11_000;

    /** What two workers can do; the second is like the first, and so waits for it. */
    static List<ProtocolAction> ofWorkers(ClaimModel model) {
        List<ProtocolAction> actions = new ArrayList<>();
        for (Worker worker : model.claims().isEmpty() ? List.of(Worker.A) : List.of(Worker.values())) {
            for (int step = Math.max(1, model.steps() - 1); step <= model.steps(); step++) {
                actions.add(take(worker, step, model.claims()));
            }
            actions.add(new ProtocolAction(
                    worker + " gives back whatever it has", to -> to.giveBack(worker), ProtocolRule.keepsEpoch()));
        }
        model.claims().forEach(claim -> addOfHolder(claim, model.claims(), actions));
        return actions;
    }

    private static ProtocolAction take(Worker worker, int step, List<Held> earlier) {
        return new ProtocolAction(
                "%s asks for the partition, step execution %d".formatted(worker, step),
                to -> to.take(worker, step),
                ProtocolRule.takes(step, earlier));
    }

    /** The next half of an attempt that comes to nothing. */
    static ProtocolAction attemptThatFails(ClaimModel model) {
        List<Held> claims = model.claims();
        return model.stored().isHeld()
                ? fail(claims.get(claims.size() - 1), false)
                : take(Worker.A, model.stored().step(), claims);
    }

    private static ProtocolAction fail(Held claim, boolean isForGood) {
        return new ProtocolAction(
                claim + (isForGood ? " fails for good" : " fails"),
                to -> to.fail(claim, isForGood),
                ProtocolRule.keepsEpoch());
    }

    private static void addOfHolder(Held claim, List<Held> all, List<ProtocolAction> actions) {
        ProtocolRule keepsEpoch = ProtocolRule.keepsEpoch();
        if (claim.runsDone() < ClaimModel.RUNS) {
            actions.add(commit(claim, claim.runsDone() + ClaimModel.CHUNK));
        }
        actions.add(fail(claim, false));
        actions.add(fail(claim, true));
        if (claim.runsDone() + ClaimModel.CHUNK < ClaimModel.RUNS) {
            actions.add(commit(claim, ClaimModel.RUNS));
        }
        actions.add(new ProtocolAction(claim + " beats", to -> to.beat(claim), keepsEpoch));
        actions.add(new ProtocolAction(claim + " releases", to -> to.release(claim), keepsEpoch));
        if (!claim.hasEnded()) {
            actions.add(new ProtocolAction(
                    claim + " stores its end", to -> to.writeEnd(claim), ProtocolRule.endsUnlessReplaced(claim, all)));
        }
    }

    private static ProtocolAction commit(Held claim, long runsDone) {
        return new ProtocolAction(
                "%s commits runs %d to %d".formatted(claim, claim.runsDone(), runsDone),
                to -> to.commit(claim, runsDone),
                ProtocolRule.commits(claim, runsDone));
    }

    /** What managers do about a batch, and whoever wants it to stop. */
    static List<ProtocolAction> ofManagers(ClaimModel model) {
        List<ProtocolAction> actions = new ArrayList<>();
        model.leases().forEach(lease -> addOfManager(lease, model, actions));
        actions.add(new ProtocolAction("the batch is asked to stop", ClaimProtocol::stop, ProtocolRule.keepsEpoch()));
        actions.add(
                new ProtocolAction("a manager closes the steps", ClaimProtocol::closeSteps, ProtocolRule.keepsEpoch()));
        return actions;
    }

    private static void addOfManager(int lease, ClaimModel model, List<ProtocolAction> actions) {
        String manager = "manager (lease %d)".formatted(lease);
        ProtocolRule rule = ProtocolRule.ofManager(lease);
        actions.add(new ProtocolAction(
                manager + " looks", to -> to.look(lease), rule.and(ProtocolRule.seesFailure(lease))));
        if (model.stored().step() > 0) {
            ProtocolRule sends = rule.and(ProtocolRule.sendsToNoLivingHolder());
            actions.add(new ProtocolAction(manager + " sends again", to -> to.sendAgain(lease, false), sends));
            actions.add(new ProtocolAction(
                    manager + " sends again, no request waits", to -> to.sendAgain(lease, true), sends));
        }
        actions.add(new ProtocolAction(manager + " withdraws", to -> to.withdraw(lease), rule));
        actions.add(new ProtocolAction(manager + " begins a new attempt", to -> to.dispatch(lease), rule));
    }

    /** What managers do about their leases. */
    static List<ProtocolAction> ofLeases(ClaimModel model) {
        List<ProtocolAction> actions = new ArrayList<>();
        for (int lease : model.leases()) {
            String manager = "manager (lease %d)".formatted(lease);
            ProtocolRule rule = ProtocolRule.ofManager(lease);
            actions.add(new ProtocolAction(manager + " holds", to -> to.hold(lease), rule));
            actions.add(new ProtocolAction(manager + " ends the batch", to -> to.end(lease), rule));
            actions.add(new ProtocolAction(manager + " leaves", to -> to.detach(lease), rule));
        }
        actions.add(new ProtocolAction("another manager adopts", ClaimProtocol::adopt, ProtocolRule.keepsEpoch()));
        actions.add(new ProtocolAction(
                "the manager falls silent", ClaimProtocol::letManagerBeSilent, ProtocolRule.keepsEpoch()));
        return actions;
    }

    static List<ProtocolAction> ofTime() {
        return List.of(pass(A_WHILE), pass(LONGER_THAN_A_CLAIM_LASTS), pass(LONGER_THAN_A_REQUEST_WAITS));
    }

    private static ProtocolAction pass(int millis) {
        return new ProtocolAction(
                "%d s pass".formatted(millis / 1_000), to -> to.pass(millis), ProtocolRule.keepsEpoch());
    }
}
