package bingosim.partition;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.job.BatchStatus;
import java.util.List;

/** What must hold for a single action, judged by what the database says before and after it and by nothing else. */
@FunctionalInterface
interface ProtocolRule {
    int TIMEOUT = 6_000;
    int MOST_FAILURES = 5;

    void check(Stored before, String outcome, Stored after);

    default ProtocolRule and(ProtocolRule other) {
        return (before, outcome, after) -> {
            check(before, outcome, after);
            other.check(before, outcome, after);
        };
    }

    private static int attempts(Stored stored) {
        return stored.failures() + (stored.isHeld() && stored.silentFor() >= TIMEOUT ? 1 : 0);
    }

    /** Neither a claim nor the progress changes hands. */
    static ProtocolRule keepsEpoch() {
        return (before, outcome, after) -> {
            assertThat(after.epoch()).as("epoch").isEqualTo(before.epoch());
            assertThat(after.runsDone()).as("runs done").isEqualTo(before.runsDone());
        };
    }

    static ProtocolRule takes(int step, List<Held> earlier) {
        return (before, outcome, after) -> {
            assertThat(after.runsDone()).as("runs done").isEqualTo(before.runsDone());
            if (outcome.equals(ClaimProtocol.NOTHING)) {
                assertThat(after.differences(before))
                        .as("what is not to be had changes")
                        .isEmpty();
                return;
            }
            assertThat(after.epoch()).as("epoch").isEqualTo(before.epoch() + 1);
            assertThat(earlier)
                    .extracting(Held::epoch)
                    .as("epochs that were there")
                    .doesNotContain(after.epoch());
            assertThat(before.status())
                    .as("status of a batch that is worked on")
                    .isEqualTo(BatchStatus.RUNNING);
            assertThat(before.isStopping()).as("stopping").isFalse();
            assertThat(before.step()).as("step execution that was sent out").isEqualTo(step);
            assertThat(before.runsDone()).as("runs done before").isLessThan(ClaimModel.RUNS);
            assertThat(attempts(before)).as("attempts without progress").isLessThan(MOST_FAILURES);
            assertThat(before.isHeld() && before.silentFor() < TIMEOUT)
                    .as("held by somebody who lives")
                    .isFalse();
        };
    }

    /** Progress is the sum of the chunks that were committed, each once and each where the one before ended. */
    static ProtocolRule commits(Held claim, long runsDone) {
        return (before, outcome, after) -> {
            if (outcome.equals(ClaimProtocol.LOST)) {
                assertThat(after.differences(before))
                        .as("what a lost chunk changes")
                        .isEmpty();
                return;
            }
            assertThat(before.runsDone()).as("where the chunk begins").isEqualTo(claim.runsDone());
            assertThat(after.runsDone()).as("where it ends").isEqualTo(runsDone);
            assertThat(before.epoch()).as("epoch that commits").isEqualTo(claim.epoch());
            assertThat(before.worker())
                    .as("worker that commits")
                    .isEqualTo(claim.worker().name());
        };
    }

    static ProtocolRule endsUnlessReplaced(Held claim, List<Held> all) {
        return keepsEpoch().and((before, outcome, after) -> {
            if (!outcome.equals(ClaimProtocol.LOST)) {
                assertThat(all)
                        .filteredOn(other -> other.step() == claim.step() && other.epoch() > claim.epoch())
                        .as("later claims of the step execution")
                        .isEmpty();
            }
        });
    }

    /** Who has been replaced, or has ended the batch, changes nothing. */
    static ProtocolRule ofManager(int lease) {
        return keepsEpoch().and((before, outcome, after) -> {
            if (before.lease() != lease || before.status() != BatchStatus.RUNNING) {
                assertThat(after.differences(before))
                        .as("what a manager without the batch changes")
                        .isEmpty();
            }
        });
    }

    static ProtocolRule sendsToNoLivingHolder() {
        return (before, outcome, after) -> {
            if (!outcome.equals(ClaimProtocol.NOTHING)) {
                assertThat(before.isHeld() && before.silentFor() < TIMEOUT)
                        .as("held by somebody who lives")
                        .isFalse();
            }
        };
    }

    static ProtocolRule seesFailure(int lease) {
        return (before, outcome, after) -> {
            if (before.lease() == lease && before.status() == BatchStatus.RUNNING) {
                boolean hasFailed = before.runsDone() < ClaimModel.RUNS && attempts(before) >= MOST_FAILURES;
                assertThat(outcome).endsWith(hasFailed ? "failed=Optional[0]]" : "failed=Optional.empty]");
            }
        };
    }
}
