package bingosim.cli;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.Batches;
import bingosim.job.ResultsKind;
import bingosim.job.StopSignal;
import bingosim.launch.BatchLauncher;
import bingosim.launch.BatchRunner;
import bingosim.launch.DeleteBatch;
import bingosim.launch.Launched;
import bingosim.limit.WholeBatches;
import bingosim.partition.Partitions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Batches of this process, as {@code run} works on them, which are gone when it is closed. */
final class MeasuredBatches implements WholeBatches, AutoCloseable {
    private final Session session;
    private final Map<String, String> parameters;
    private final int threads;
    private final StopSignal stop;
    private final Map<Long, Batch> stored = new LinkedHashMap<>();

    MeasuredBatches(Session session, Map<String, String> parameters, int threads, StopSignal stop) {
        this.session = session;
        this.parameters = parameters;
        this.threads = threads;
        this.stop = stop;
    }

    @Override
    public Batch run(ResultsKind results, long runs) throws JobExecutionException, InterruptedException {
        Map<String, String> own = new HashMap<>(parameters);
        own.put("results", results.label());
        own.put("runs", Long.toString(runs));
        var leased = (Launched.Leased)
                session.bean(BatchLauncher.class).launch(BatchParameters.parse(own), "limits", session.isAlone());
        Batch batch = leased.runnable().batch();
        stored.put(batch.id(), batch);
        session.bean(BatchRunner.class)
                .run(leased, session.bean(Partitions.class).local(threads), (done, note) -> {}, stop);
        return new Batches(session.bean(JdbcTemplate.class)).find(batch.id()).orElseThrow();
    }

    @Override
    public void delete(Batch batch) {
        session.bean(DeleteBatch.class).delete(batch.name(), session.isAlone());
        stored.remove(batch.id());
    }

    @Override
    public void close() {
        List.copyOf(stored.values()).forEach(this::delete);
    }
}
