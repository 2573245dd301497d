package bingosim.export;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.scenario.Scenario;
import bingosim.scenario.ScenarioSource;
import java.io.IOException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Begins to export a batch, or to go on with that. */
public class BeginExport {
    /** Of what is written, not of the program: another one cannot go on with a file. */
    private static final int LAYOUT = 1;

    private final JdbcOperations jdbc;
    private final Batches batches;
    private final TransactionOperations transaction;

    /** @param jdbc fetches in parts, in transactions */
    BeginExport(JdbcOperations jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        batches = new Batches(jdbc);
        this.transaction = transaction;
    }

    /** @throws ExportRefusedException if there is no such batch, nothing to export, or something in the way */
    public Export begin(String name, ExportTarget target) {
        Batch batch = batches.find(name).orElseThrow(() -> ExportRefusedException.noSuchBatch(name));
        if (!batch.results().hasRows()) {
            throw ExportRefusedException.hasNoRows(batch);
        }
        if (batch.status() != BatchStatus.COMPLETED) {
            throw ExportRefusedException.isIncomplete(batch, batches.runsDone(batch));
        }
        Scenario scenario = new ScenarioSource(batch.scenario(), batches.scenarioText(batch)).parse();
        ResultTable table = ResultTable.of(batch, scenario);
        try {
            PartFile part = PartFile.open(target, head(batch, target, table));
            return new Export(batch, target, table, new ReadRows(jdbc, batch, scenario), transaction, part);
        } catch (IOException e) {
            throw ExportFailedException.unopened(target.part(), e);
        }
    }

    /** All that the bytes depend on. */
    private static String head(Batch batch, ExportTarget target, ResultTable table) {
        return "layout %d, %s of batch %d %s, results %s, %d runs, scenario %s, checksum %016x, %d runs per block"
                .formatted(
                        LAYOUT,
                        target.format().ending(),
                        batch.id(),
                        batch.name(),
                        batch.results().label(),
                        batch.runs(),
                        batch.scenarioDigest(),
                        batch.checksum().orElseThrow(),
                        table.runsPerBlock());
    }
}
