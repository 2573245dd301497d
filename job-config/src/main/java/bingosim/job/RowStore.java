package bingosim.job;

import bingosim.simulation.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps a row per run and team. */
final class RowStore implements ResultStore {
    private static final int ROWS_BETWEEN_SIGNS_OF_LIFE = 10_000;

    /** Below, a second round trip costs more than inserts do. */
    private static final int FEWEST_ROWS_TO_COPY = 100;

    private final ItemWriter<TeamRow> inserts;
    private final ItemWriter<TeamRow> copy;
    private final AtomicLong signsOfLife;
    private final List<TeamRow> rows = new ArrayList<>();

    /** @param signsOfLife moves while it writes */
    RowStore(ItemWriter<TeamRow> inserts, ItemWriter<TeamRow> copy, AtomicLong signsOfLife) {
        this.inserts = inserts;
        this.copy = copy;
        this.signsOfLife = signsOfLife;
    }

    @Override
    public void add(RunResult run) {
        for (int team = 0; team < run.teams().length; team++) {
            rows.add(new TeamRow(run.runIndex(), team, run.teams()[team]));
        }
    }

    @Override
    public void write(long checksum) throws Exception {
        ItemWriter<TeamRow> writer = rows.size() < FEWEST_ROWS_TO_COPY ? inserts : copy;
        for (int from = 0; from < rows.size(); from += ROWS_BETWEEN_SIGNS_OF_LIFE) {
            int to = Math.min(rows.size(), from + ROWS_BETWEEN_SIGNS_OF_LIFE);
            writer.write(new Chunk<>(rows.subList(from, to)));
            signsOfLife.lazySet(signsOfLife.get() + to - from);
        }
        rows.clear();
    }
}
