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

    /** @param signsOfLife moves while it writes */
    RowStore(ItemWriter<TeamRow> writer, AtomicLong signsOfLife) {
        this.writer = writer;
        this.signsOfLife = signsOfLife;
    }

    @Override
    public void write(List<RunResult> runs, long checksum) throws Exception {
        List<TeamRow> rows = new ArrayList<>();
        for (RunResult run : runs) {
            for (int team = 0; team < run.teams().length; team++) {
                rows.add(new TeamRow(run.runIndex(), team, run.teams()[team]));
            }
            if (rows.size() >= ROWS_BETWEEN_SIGNS_OF_LIFE) {
                write(rows);
            }
        }
        write(rows);
    }

    private void write(List<TeamRow> rows) throws Exception {
        writer.write(new Chunk<>(rows));
        signsOfLife.lazySet(signsOfLife.get() + rows.size());
        rows.clear();
    }
}
