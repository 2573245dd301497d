package bingosim.summary;

import bingosim.job.Batch;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Which runs have a row of which team. Shared by those who read rows. */
final class RunsSeen {
    private final Batch batch;
    private final List<BitSet> ofTeams;
    private long rows;

    RunsSeen(Batch batch, int teams) {
        this.batch = batch;
        ofTeams = Stream.generate(BitSet::new).limit(teams).toList();
    }

    /** @param teams of each of the runs */
    synchronized void add(int[] runs, int[] teams, int count) {
        for (int row = 0; row < count; row++) {
            ofTeams.get(teams[row]).set(runs[row]);
        }
        rows += count;
    }

    /**
     * @param failed the runs that failed
     * @throws IncompleteBatchException unless every run that was asked for is there once, or failed
     */
    synchronized void requireEachOnce(BitSet failed) {
        BitSet first = ofTeams.get(0);
        BitSet accounted = (BitSet) failed.clone();
        accounted.or(first);
        boolean isSameForAll = ofTeams.stream().allMatch(first::equals);
        long expected = (batch.runs() - failed.cardinality()) * ofTeams.size();
        boolean isDisjoint = !failed.intersects(first);
        long missing = batch.runs() - accounted.cardinality();
        if (rows != expected || !isSameForAll || !isDisjoint || missing != 0 || accounted.length() > batch.runs()) {
            throw IncompleteBatchException.runs(
                    batch.name(), batch.runs(), ofTeams.size(), rows, failed.cardinality(), missing);
        }
    }
}
