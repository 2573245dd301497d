package bingosim.chaos;

import bingosim.chaos.Recovery.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at the batch every fifth of a second, and notes when somebody goes on with what a harm left lying. */
final class Observer implements AutoCloseable {
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    /** So long after an outage, those that waited for its end may still be pausing. */
    private static final Duration AFTERMATH = Duration.ofSeconds(12);

    private static final String STATE = """
            select b.batch_id,
                   b.status,
                   b.lease_epoch,
                   b.lease_holder,
                   (select coalesce(sum(c.runs_done), 0) from partition_claim c where c.batch_id = b.batch_id) as runs_done
            from batch b
            where b.name = ?
            """;
    private static final String EPOCHS = """
            select partition_number, epoch
            from partition_claim
            where batch_id = ?
            """;
    private static final String HELD = """
            select partition_number, epoch
            from partition_claim
            where batch_id = ?
              and runs_done < runs
              and worker::text like ? || '%'
            """;

    /** @param holder of the lease, in words; empty if nobody has it */
    record State(long id, String status, long leaseEpoch, String holder, long runsDone) {
        boolean isRunning() {
            return status.equals("RUNNING");
        }
    }

    /** What a harm left lying: a partition, or (-1) the batch. */
    private static final class Loss {
        final Harm harm;
        final Instant at;
        final int partition;
        final long epoch;
        boolean isDisturbed;

        Loss(Harm harm, Instant at, int partition, long epoch, boolean isDisturbed) {
            this.harm = harm;
            this.at = at;
            this.partition = partition;
            this.epoch = epoch;
            this.isDisturbed = isDisturbed;
        }
    }

    private final OwnDatabase database;
    private final Report report;
    private final InstantSource time;
    private final BooleanSupplier isAnyoneAtWork;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Loss> losses = new ArrayList<>();

    private int round;
    private String batch = "";
    private Optional<State> state = Optional.empty();
    private int outages;
    private Instant lastOutage = Instant.MIN;

    /** @param isAnyoneAtWork whether there is a worker that could go on */
    Observer(OwnDatabase database, Report report, InstantSource time, BooleanSupplier isAnyoneAtWork) {
        this.database = database;
        this.report = report;
        this.time = time;
        this.isAnyoneAtWork = isAnyoneAtWork;
        timer.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    synchronized void begin(int number, String name) {
        round = number;
        batch = name;
        state = Optional.empty();
        losses.clear();
    }

    /** How the batch was at the last look; empty before it is there. */
    synchronized Optional<State> state() {
        return state;
    }

    boolean isEnded() {
        return state().filter(found -> !found.isRunning()).isPresent();
    }

    private synchronized void look() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            JdbcTemplate jdbc = database.jdbc();
            state = find(jdbc);
            state.ifPresent(found -> noteRecoveries(found, jdbc));
        } catch (DataAccessException e) {
            if (!isDisturbed()) {
                report.say("the database does not answer: " + e.getMessage());
            }
        }
    }

    private Optional<State> find(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        STATE,
                        (row, number) -> new State(
                                row.getLong("batch_id"),
                                row.getString("status"),
                                row.getLong("lease_epoch"),
                                Optional.ofNullable(row.getString("lease_holder"))
                                        .orElse(""),
                                row.getLong("runs_done")),
                        batch)
                .stream()
                .findFirst();
    }

    private void noteRecoveries(State found, JdbcTemplate jdbc) {
        if (losses.isEmpty()) {
            return;
        }
        Map<Integer, Long> epochs = new HashMap<>();
        jdbc.query(
                EPOCHS,
                row -> {
                    epochs.put(row.getInt("partition_number"), row.getLong("epoch"));
                },
                found.id());
        epochs.put(-1, found.leaseEpoch());
        Instant now = time.instant();
        if (!isAnyoneAtWork.getAsBoolean()) {
            losses.forEach(loss -> loss.isDisturbed = true);
        }
        losses.removeIf(loss -> {
            boolean isOver = epochs.getOrDefault(loss.partition, 0L) > loss.epoch;
            if (isOver) {
                report.recovered(recovery(loss, now));
            }
            return isOver || !found.isRunning();
        });
    }

    private Recovery recovery(Loss loss, Instant now) {
        return new Recovery(
                round,
                loss.harm,
                loss.partition < 0 ? Kind.ADOPTION : Kind.TAKEOVER,
                batch,
                loss.partition,
                Duration.between(loss.at, now).toMillis() / 1000.0,
                loss.isDisturbed);
    }

    /**
     * A worker is not heard of any more.
     *
     * @return the partitions that it held
     */
    synchronized List<Integer> silenced(Harm harm, Instant at, String incarnation) {
        long id = state.orElseThrow().id();
        boolean isUnwatched = losses.stream().anyMatch(loss -> loss.partition < 0);
        boolean isOneOfMany = isUnwatched || isDisturbed();
        List<Loss> held = database.jdbc()
                .query(
                        HELD,
                        (row, number) ->
                                new Loss(harm, at, row.getInt("partition_number"), row.getLong("epoch"), isOneOfMany),
                        id,
                        incarnation);
        losses.addAll(held);
        return held.stream().map(loss -> loss.partition).toList();
    }

    /** The manager that held this lease is not heard of any more. */
    synchronized void unwatched(Harm harm, Instant at, State lease) {
        losses.forEach(loss -> loss.isDisturbed = true);
        losses.add(new Loss(harm, at, -1, lease.leaseEpoch(), isDisturbed()));
    }

    synchronized void outageBegins() {
        outages++;
        losses.forEach(loss -> loss.isDisturbed = true);
    }

    synchronized void outageEnds() {
        outages--;
        lastOutage = time.instant();
    }

    synchronized boolean isDisturbed() {
        return outages > 0 || lastOutage.isAfter(time.instant().minus(AFTERMATH));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
