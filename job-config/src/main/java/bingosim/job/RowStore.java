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

    private final ItemWriter<TeamRow> writer;
    private final AtomicLong signsOfLife;
    private final List<TeamRow> rows = new ArrayList<>();

    /** @param signsOfLife moves while it writes */
    RowStore(ItemWriter<TeamRow> writer, AtomicLong signsOfLife) {
        this.writer = writer;
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
        for (int from = 0; from < rows.size(); from += ROWS_BETWEEN_SIGNS_OF_LIFE) {
            int to = Math.min(rows.size(), from + ROWS_BETWEEN_SIGNS_OF_LIFE);
            writer.write(new Chunk<>(rows.subList(from, to)));
            signsOfLife.lazySet(signsOfLife.get() + to - from);
        }
        rows.clear();
    }
}
