package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.PlayableScenario;
import bingosim.job.RunnableBatch;
import bingosim.job.Tuning;
import bingosim.job.Until;
import bingosim.lease.Lease;
import bingosim.lease.Leases;
import bingosim.phase.Phase;
import bingosim.phase.Phases;
import bingosim.scenario.ScenarioFiles;
import bingosim.scenario.ScenarioSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Begins a batch, goes on with one, or finds that there is nothing left to do. What it refuses leaves nothing behind. */
public class BatchLauncher {
    /** So many may begin batches of one scenario at the same moment and leave their names to us. */
    private static final int MOST_NAMES = 20;

    private final Batches batches;
    private final Leases leases;
    private final StoreBatch storeBatch;
    private final RoomForResults room;
    private final TransactionOperations transaction;
    private final Supplier<String> randomSeeds;
    private final Phases phases;

    BatchLauncher(
            JdbcOperations jdbc,
            RoomForResults room,
            TransactionOperations transaction,
            Supplier<String> randomSeeds,
            Phases phases) {
        batches = new Batches(jdbc);
        leases = new Leases(jdbc);
        storeBatch = new StoreBatch(jdbc);
        this.room = room;
        this.transaction = transaction;
        this.randomSeeds = randomSeeds;
        this.phases = phases;
    }

    /**
     * @param holder who will watch the batch, in words
     * @param isAlone whether no other process can have the database, so that a lease of another is a dead one's
     * @throws LaunchRefusedException if it cannot be launched so
     */
    public Launched launch(BatchParameters given, String holder, boolean isAlone) {
        return launch(given, given.scenario().map(ScenarioFiles::find), holder, isAlone);
    }

    /** @param scenario in place of what the parameters say of one */
    public Launched launch(BatchParameters given, Optional<ScenarioSource> scenario, String holder, boolean isAlone) {
        return beginOr(existing -> resume(existing, given, scenario, holder, isAlone), given, scenario, holder);
    }

    /**
     * Begins a batch, or finds that it was begun with these very parameters before. Goes on with none.
     *
     * @param source in place of what the parameters say of a scenario
     * @throws LaunchRefusedException if it cannot be launched so, or there is a batch of that name with other parameters
     */
    public Launched begin(BatchParameters given, Optional<ScenarioSource> source, String holder) {
        return beginOr(
                existing -> {
                    Map<String, String> differences = differences(existing, given, source);
                    addDifferences(differences, given, existing.tuning());
                    requireNone(differences, existing);
                    return new Launched.Existing(existing);
                },
                given,
                source,
                holder);
    }

    /** @param whenThere what to do with a batch of that name */
    private Launched beginOr(
            Function<Batch, Launched> whenThere,
            BatchParameters given,
            Optional<ScenarioSource> scenario,
            String holder) {
        Optional<Batch> existing = given.batch().flatMap(batches::find);
        if (existing.isPresent()) {
            return whenThere.apply(existing.get());
        }
        ScenarioSource source = scenario.orElseThrow(() ->
                given.batch().map(LaunchRefusedException::unknownBatch).orElseGet(LaunchRefusedException::noScenario));
        long start = System.nanoTime();
        PlayableScenario playable = PlayableScenario.of(source);
        NewBatch batch = NewBatch.of(given, source, playable, randomSeeds.get());
        long loading = System.nanoTime() - start;
        for (int tries = 1; ; tries++) {
            try {
                Launched launched = begin(batch, playable, holder);
                phases.add(Phase.LOAD, launched.batch().id(), 1, loading);
                return launched;
            } catch (DuplicateKeyException e) {
                // Somebody else has just begun a batch of that name, or made up the same one.
                Optional<Batch> other = given.batch().flatMap(batches::find);
                if (other.isPresent()) {
                    return whenThere.apply(other.get());
                }
                if (tries == MOST_NAMES) {
                    throw e;
                }
            }
        }
    }

    /** Whether another process has the batch and lives. */
    public boolean isRunningElsewhere(Batch batch) {
        return leases.isLive(batch.id());
    }

    private Launched begin(NewBatch batch, PlayableScenario playable, String holder) {
        room.requireFor(batch);
        Batch stored = Objects.requireNonNull(transaction.execute(
                status -> batches.find(storeBatch.store(batch, holder)).orElseThrow()));
        return new Launched.Leased(new RunnableBatch(stored, playable), new Lease(stored.id(), 0), false);
    }

    private Launched resume(
            Batch existing, BatchParameters given, Optional<ScenarioSource> source, String holder, boolean isAlone) {
        requireSame(existing, given, source);
        if (existing.status() == BatchStatus.COMPLETED) {
            return new Launched.Finished(existing);
        }
        PlayableScenario playable = phases.time(
                Phase.LOAD,
                existing.id(),
                () -> PlayableScenario.of(new ScenarioSource(existing.name(), batches.scenarioText(existing))));
        return Objects.requireNonNull(transaction.execute(status -> {
            Batch batch = batches.findLocked(existing.name())
                    .orElseThrow(() -> LaunchRefusedException.noSuchBatch(existing.name()));
            return switch (batch.status()) {
                case COMPLETED -> new Launched.Finished(batch);
                case DELETING -> throw LaunchRefusedException.beingDeleted(batch);
                case RUNNING, STOPPED, FAILED -> {
                    if (leases.isLive(batch.id()) && !isAlone) {
                        yield new Launched.RunningElsewhere(batch);
                    }
                    Tuning tuning = NewBatch.tuning(given, batch.tuning());
                    boolean isAdopted = batch.status() == BatchStatus.RUNNING && tuning.equals(batch.tuning());
                    Lease lease = leases.take(batch.id(), holder, tuning);
                    Batch taken = batches.find(batch.name()).orElseThrow();
                    yield new Launched.Leased(new RunnableBatch(taken, playable), lease, isAdopted);
                }
            };
        }));
    }

    /** In what the results depend on. */
    private static Map<String, String> differences(
            Batch batch, BatchParameters given, Optional<ScenarioSource> source) {
        Map<String, String> differences = new LinkedHashMap<>();
        source.filter(text -> !text.digest().equals(batch.scenarioDigest()))
                .ifPresent(text -> differences.put(
                        "scenario",
                        "scenario %s is not the stored text of '%s'".formatted(text.name(), batch.scenario())));
        addDifference(differences, "seed", given.seed(), batch.seed(), Function.identity());
        addDifference(differences, "runs", given.runs(), batch.mostRuns(), Object::toString);
        addDifference(
                differences,
                "until",
                given.until().map(Until::label),
                batch.blocks().map(blocks -> blocks.until().label()).orElse("none"),
                Function.identity());
        addDifference(
                differences,
                "block",
                given.block().map(Object::toString),
                batch.blocks().map(blocks -> Long.toString(blocks.size())).orElse("none"),
                Function.identity());
        addDifference(differences, "results", given.results(), batch.results(), kind -> kind.label());
        addDifference(differences, "partitioner", given.partitioner(), batch.partitioner(), kind -> kind.label());
        addDifference(differences, "partitionSize", given.partitionSize(), batch.partitionSize(), Object::toString);
        return differences;
    }

    /** @throws LaunchRefusedException naming each difference in what the results depend on */
    static void requireSame(Batch batch, BatchParameters given, Optional<ScenarioSource> source) {
        requireNone(differences(batch, given, source), batch);
    }

    private static void requireNone(Map<String, String> differences, Batch batch) {
        if (!differences.isEmpty()) {
            throw LaunchRefusedException.differs(batch, differences);
        }
    }

    private static void addDifferences(Map<String, String> differences, BatchParameters given, Tuning stored) {
        addDifference(differences, "commitInterval", given.commitInterval(), stored.commitInterval(), Object::toString);
        addDifference(
                differences,
                "flushInterval",
                given.flushInterval(),
                stored.flushInterval(),
                time -> time.toMillis() + "ms");
        addDifference(differences, "skipLimit", given.skipLimit(), stored.skipLimit(), Object::toString);
    }

    private static <T> void addDifference(
            Map<String, String> differences, String name, Optional<T> given, T stored, Function<T, String> text) {
        given.filter(value -> !value.equals(stored))
                .ifPresent(value -> differences.put(
                        name, "%s=%s, stored is %s".formatted(name, text.apply(value), text.apply(stored))));
    }
}
