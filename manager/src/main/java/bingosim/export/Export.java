package bingosim.export;

import bingosim.job.Batch;
import bingosim.job.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.support.TransactionOperations;

/** An export that is under way, until closed. For one thread. */
public final class Export implements AutoCloseable {
    private final Batch batch;
    private final ExportTarget target;
    private final ResultTable table;
    private final ReadRows rows;
    private final TransactionOperations transaction;
    private final PartFile part;
    private final TableWriter writer;

    Export(
            Batch batch,
            ExportTarget target,
            ResultTable table,
            ReadRows rows,
            TransactionOperations transaction,
            PartFile part) {
        this.batch = batch;
        this.target = target;
        this.table = table;
        this.rows = rows;
        this.transaction = transaction;
        this.part = part;
        writer = target.format().writer(table.columns(), part.output());
    }

    public Batch batch() {
        return batch;
    }

    public Path file() {
        return target.file();
    }

    /** Bytes written. */
    public long size() {
        return part.output().position();
    }

    /** Runs in the blocks that are whole, by earlier attempts as well. */
    public long runsDone() {
        return part.last().nextRun();
    }

    /**
     * Writes what is left and gives the file its name.
     *
     * @param progress told the runs done after each block
     * @return false if stopped
     */
    public boolean finish(LongConsumer progress, StopSignal stop) {
        try {
            if (part.output().position() == 0) {
                writer.begin();
            }
            while (runsDone() < batch.runs()) {
                if (!writeBlock(stop)) {
                    return false;
                }
                progress.accept(runsDone());
            }
            long expected = batch.checksum().orElseThrow();
            if (part.last().checksum() != expected) {
                throw ExportFailedException.otherChecksum(batch, part.last().checksum(), expected);
            }
            writer.end(part.states());
            part.finish();
            return true;
        } catch (BadSqlGrammarException e) { // its table is gone
            throw ExportFailedException.isDeleted(batch, e);
        } catch (IOException | UncheckedIOException e) {
            throw ExportFailedException.unwritable(target.part(), e);
        }
    }

    /** @return false if stopped */
    private boolean writeBlock(StopSignal stop) throws IOException {
        long from = runsDone();
        long to = Math.min(batch.runs(), from + table.runsPerBlock());
        Optional<Long> checksum = Optional.ofNullable(transaction.execute(status -> rows.write(from, to, writer, stop)))
                .flatMap(written -> written);
        if (checksum.isEmpty()) {
            return false;
        }
        byte[] state = writer.endBlock();
        part.endBlock(to, part.last().checksum() + checksum.get(), state);
        return true;
    }

    @Override
    public void close() {
        try {
            part.close();
        } catch (IOException e) {
            throw ExportFailedException.unwritable(target.part(), e);
        }
    }
}
