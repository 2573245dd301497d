package bingosim.measure;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.StopSignal;
import bingosim.launch.BatchLauncher;
import bingosim.launch.BatchProgress;
import bingosim.launch.BatchRunner;
import bingosim.launch.DeleteBatch;
import bingosim.launch.Launched;
import bingosim.launch.StopBatch;
import bingosim.partition.Partitions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets the workers of a stage play a batch, which is stopped when the bench is. */
final class PlayBatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Stage stage;
    private final StopSignal stop;

    PlayBatch(Stage stage, StopSignal stop) {
        this.stage = stage;
        this.stop = stop;
    }

    /** One of that name which an earlier bench has left behind is deleted first. */
    Launched.Leased launch(String name, Map<String, String> parameters) throws InterruptedException {
        if (batches().find(name).isPresent()) {
            StopBatch stopBatch = stage.bean(StopBatch.class);
            stopBatch.mark(name);
            while (!stopBatch.isStopped(name)) { // for seconds, until a dead manager's lease has run out
                if (stop.await(BETWEEN_LOOKS)) {
                    throw new BenchStoppedException();
                }
            }
            delete(name);
        }
        Map<String, String> own = new HashMap<>(parameters);
        own.put("batch", name);
        return (Launched.Leased) stage.bean(BatchLauncher.class).launch(BatchParameters.parse(own), "bench", false);
    }

    /** @return the batch as it has ended, completed or stopped */
    Batch play(Launched.Leased leased, BatchProgress progress) throws JobExecutionException, InterruptedException {
        String name = leased.batch().name();
        StopBatch stopBatch = stage.bean(StopBatch.class);
        BatchStatus status = stage.bean(BatchRunner.class)
                .run(
                        leased,
                        stage.bean(Partitions.class).remote(),
                        (done, note) -> {
                            if (stop.isRaised()) {
                                stopBatch.mark(name);
                            }
                            progress.runsDone(done, note);
                        },
                        new StopSignal());
        Batch ended = batches().find(name).orElseThrow();
        if (status != BatchStatus.COMPLETED && status != BatchStatus.STOPPED) {
            stopBatch.mark(name);
            throw new IllegalStateException(
                    "batch %s is %s: %s".formatted(name, status, ended.error().orElse("see the log")));
        }
        return ended;
    }

    void delete(String name) {
        stage.bean(DeleteBatch.class).delete(name, false);
    }

    private Batches batches() {
        return new Batches(stage.bean(JdbcTemplate.class));
    }
}
