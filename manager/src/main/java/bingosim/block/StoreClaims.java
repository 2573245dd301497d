package bingosim.block;

import bingosim.job.Batch;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;

/** Stores the claims of partitions that nobody has yet. In the transaction of the caller. */
public final class StoreClaims {
    private static final String INSERT = """
            insert into partition_claim (batch_id, partition_number, runs)
            values (?, ?, ?)
            """;

    private final JdbcOperations jdbc;

    public StoreClaims(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from the first partition of the batch that has none */
    public void store(Batch batch, int from) {
        List<Object[]> rows = IntStream.range(from, batch.partitions())
                .mapToObj(partition -> new Object[] {
                    batch.id(), partition, batch.range(partition).size()
                })
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }
}
