package bingosim.phase;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.schema.TestDatabase;
import bingosim.testkit.MovableTime;
import bingosim.testkit.StoredBatch;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StoreSamplesIT {
    private static final UUID WORKER = UUID.randomUUID();

    private final MovableTime clock = new MovableTime();
    private final Phases phases = new Phases(WORKER, clock);
    private TestDatabase database;
    private JdbcTemplate jdbc;
    private StoreSamples storeSamples;

    @BeforeEach
    void storeBatch() {
        database = TestDatabase.migrated();
        jdbc = new JdbcTemplate(database.dataSource());
        StoredBatch.insert(jdbc, 100);
        storeSamples = new StoreSamples(phases, jdbc);
    }

    @AfterEach
    void drop() {
        storeSamples.close();
        database.close();
    }

    private List<String> stored() {
        return jdbc.queryForList("""
                select concat_ws(' ', batch_id, to_char(window_start at time zone 'UTC', 'HH24:MI:SS'), phase, count,
                                 nanoseconds)
                from perf_sample
                where worker = ?
                order by batch_id, window_start, phase
                """, String.class, WORKER);
    }

    @Test
    void windowIsStoredWhenItHasEnded() {
        phases.add(Phase.SIMULATE, StoredBatch.ID, 3, 30);
        phases.add(Phase.PERSIST, StoredBatch.ID, 1, 10);
        storeSamples.look();
        assertThat(stored()).isEmpty();

        clock.move(Phases.WINDOW);
        phases.add(Phase.CLAIM, StoredBatch.ID, 1, 5);
        storeSamples.look();

        assertThat(stored()).contains("1 16:20:10 persist 1 10", "1 16:20:10 simulate 3 30");
    }

    @Test
    void windowInHandIsStoredWhenNothingHappensAnyMore() {
        phases.add(Phase.SIMULATE, StoredBatch.ID, 3, 30);
        storeSamples.look();
        storeSamples.look();

        assertThat(stored()).containsExactly("1 16:20:10 simulate 3 30");
    }

    @Test
    void windowThatIsStoredTwiceIsThereOnceWithAllOfIt() {
        phases.add(Phase.SIMULATE, StoredBatch.ID, 3, 30);
        storeSamples.store();
        phases.add(Phase.SIMULATE, StoredBatch.ID, 1, 10);
        storeSamples.store();

        assertThat(stored()).containsExactly("1 16:20:10 simulate 4 40");
    }

    @Test
    void lastWindowIsStoredWhenTheProcessEnds() {
        phases.add(Phase.WATCH, StoredBatch.ID, 1, 5);

        storeSamples.close();

        assertThat(stored()).containsExactly("1 16:20:10 watch 1 5");
    }

    @Test
    void samplesOfBatchesThatAreNoMoreAreLeftOut() {
        jdbc.update("update batch set status = 'DELETING'");
        phases.add(Phase.CLAIM, StoredBatch.ID, 1, 5);
        phases.add(Phase.CLAIM, 4711, 1, 5);
        storeSamples.store();

        assertThat(stored()).isEmpty();
        assertThat(phases.unstored()).isEmpty();
    }

    @Test
    void whatTheDatabaseDoesNotTakeHarmsNobodyAndIsStoredLater() {
        jdbc.execute("alter table perf_sample rename to taken_away");
        phases.add(Phase.CLAIM, StoredBatch.ID, 1, 5);
        storeSamples.store();
        clock.move(Phases.WINDOW);
        phases.add(Phase.CLAIM, StoredBatch.ID, 1, 6);
        storeSamples.look();
        jdbc.execute("alter table taken_away rename to perf_sample");

        storeSamples.look();

        assertThat(stored()).containsExactly("1 16:20:10 claim 1 5", "1 16:20:20 claim 1 6");
    }
}
