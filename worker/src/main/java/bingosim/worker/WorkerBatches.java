package bingosim.worker;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.PlayableScenario;
import bingosim.job.RunnableBatch;
import bingosim.phase.Phase;
import bingosim.phase.Phases;
import bingosim.scenario.ScenarioSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;

/**
 * The batches that this worker takes part in: each read once per attempt at it, because its tuning may change with the
 * attempt, and its scenario once, whoever else plays it.
 */
final class WorkerBatches {
    private static final int MOST_KEPT = 16;

    private final Batches batches;
    private final Phases phases;
    private final Map<Long, RunnableBatch> byJobExecution = new Kept<>();
    private final Map<String, PlayableScenario> byDigest = new Kept<>();

    WorkerBatches(Batches batches, Phases phases) {
        this.batches = batches;
        this.phases = phases;
    }

    /** @return empty if the batch was deleted */
    synchronized Optional<RunnableBatch> find(long batchId, StepExecution stepExecution) {
        RunnableBatch kept = byJobExecution.get(stepExecution.getJobExecutionId());
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<RunnableBatch> loaded = phases.time(Phase.LOAD, batchId, () -> load(batchId));
        loaded.ifPresent(batch -> byJobExecution.put(stepExecution.getJobExecutionId(), batch));
        return loaded;
    }

    private Optional<RunnableBatch> load(long batchId) {
        return batches.find(batchId).map(batch -> new RunnableBatch(batch, playable(batch)));
    }

    /** One that is being deleted has lost parts already. */
    boolean exists(long batchId) {
        return batches.find(batchId)
                .filter(batch -> batch.status() != BatchStatus.DELETING)
                .isPresent();
    }

    private PlayableScenario playable(Batch batch) {
        return byDigest.computeIfAbsent(
                batch.scenarioDigest(),
                digest -> PlayableScenario.of(new ScenarioSource(batch.name(), batches.scenarioText(batch))));
    }

    /** Forgets the one that was not used for the longest time. */
    private static final class Kept<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private Kept() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
