package bingosim.partition;

import static org.assertj.core.api.Assertions.assertThat;

import bingosim.schema.TestDatabase;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever two workers, a manager, its successor and time do to a partition, in any order: the statements do what the rules
 * say. All orders up to some length are tried, the shortest first, so that the first that fails is as short as can be.
 *
 * <p>An order that leads to a state that was seen before is not gone on with. A state is all that the database stores and
 * all that workers and managers remember; the database is compared with it in full after each action, and nobody knows
 * anything else. So whatever could follow has been tried, or will be, from where the state was seen first, and that is no
 * later. Times that no rule can tell apart any more count as the same.
 *
 * <p>It is a test of this package because sending again and a new attempt are known here only; the other statements are
 * reachable from here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimProtocolIT {
    private static final int MOST_ATTEMPTS = 5;

    private final Logger log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private Level levelBefore;
    private TestDatabase database;
    private SingleConnectionDataSource connection;
    private TransactionTemplate transaction;
    private ClaimDatabase real;

    private interface Choices extends Function<ClaimModel, Stream<ProtocolAction>> {}

    private record Path(ClaimModel model, Optional<Path> before, String last) {
        Path then(ClaimModel next, ProtocolAction action, String expected) {
            return new Path(next, Optional.of(this), "%s: %s".formatted(action.name(), expected));
        }

        /** As if those that had it so far were gone for good. */
        Path withoutWorkers() {
            return new Path(model.withoutClaims(), Optional.of(this), "these workers are gone for good");
        }

        List<String> steps() {
            List<String> steps = before.map(Path::steps).orElseGet(ArrayList::new);
            steps.add(last);
            return steps;
        }
    }

    @BeforeAll
    void storeBatch() throws SQLException {
        // Statements are logged otherwise, and there are some hundred thousand.
        levelBefore = log.getLevel();
        log.setLevel(Level.WARN);
        database = TestDatabase.migrated();
        connection = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        real = new ClaimDatabase(new JdbcTemplate(connection), transaction);
    }

    @AfterAll
    void drop() {
        connection.destroy();
        database.close();
        log.setLevel(levelBefore);
    }

    @Test
    void workersOfOneManagerFollowTheRules() {
        explore(sentOut(), ClaimProtocolIT::ofWorkersAndOneManager, 5);
    }

    @Test
    void lastAttemptOfAPartitionFollowsTheRules() {
        Path failed = extend(sentOut(), model -> Stream.of(ProtocolAction.attemptThatFails(model)), 8)
                .get(0);
        assertThat(failed.model().stored().failures()).isEqualTo(4);

        explore(failed.withoutWorkers(), ClaimProtocolIT::ofWorkersAndOneManager, 4);
    }

    @Test
    void managersThatFollowEachOtherFollowTheRules() {
        explore(sentOut(), ClaimProtocolIT::ofEverybody, 4);
    }

    private static Path sentOut() {
        return new Path(ClaimModel.dispatched(), Optional.empty(), "the partition is sent out");
    }

    private static Stream<ProtocolAction> ofWorkersAndOneManager(ClaimModel model) {
        return Stream.of(ProtocolAction.ofWorkers(model), ProtocolAction.ofManagers(model), ProtocolAction.ofTime())
                .flatMap(List::stream);
    }

    private static Stream<ProtocolAction> ofEverybody(ClaimModel model) {
        return Stream.concat(ofWorkersAndOneManager(model), ProtocolAction.ofLeases(model).stream());
    }

    private void explore(Path start, Choices choices, int length) {
        assertThat(extend(start, choices, length))
                .as("states that are that far away, where nothing went wrong before")
                .hasSizeGreaterThan(100);
    }

    /** Tries all that is that long or shorter, and gives what is that long. */
    private List<Path> extend(Path start, Choices choices, int length) {
        Set<Object> seen = new HashSet<>(Set.of(start.model().state()));
        List<Path> reached = List.of(start);
        for (int last = 1; last <= length; last++) {
            reached = reached.stream()
                    .flatMap(path -> tryAll(path, choices.apply(path.model()).toList()).stream())
                    .filter(path -> seen.add(path.model().state()))
                    .toList();
        }
        return reached;
    }

    /** A pause is time that the model does not know of: what does not hold after one is tried again. */
    private List<Path> tryAll(Path path, List<ProtocolAction> actions) {
        for (int attempt = 1; ; attempt++) {
            long start = System.nanoTime();
            try {
                return Objects.requireNonNull(transaction.execute(status -> tryAll(path, actions, status)));
            } catch (AssertionError e) {
                boolean hasPaused = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) > Stored.TOLERANCE;
                if (!hasPaused || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<Path> tryAll(Path path, List<ProtocolAction> actions, TransactionStatus status) {
        status.setRollbackOnly();
        real.restore(path.model().stored());
        Object savepoint = status.createSavepoint();
        List<Path> longer = new ArrayList<>();
        for (ProtocolAction action : actions) {
            longer.add(tryOne(path, action));
            status.rollbackToSavepoint(savepoint);
        }
        return longer;
    }

    private Path tryOne(Path path, ProtocolAction action) {
        ClaimModel model = path.model().copy();
        Stored before = model.stored();
        String expected = action.what().apply(model);
        Path longer = path.then(model, action, expected);
        try {
            String outcome = action.what().apply(real);
            Stored after = real.stored().near(model.stored(), model.dueTolerance());
            action.rule().check(before, outcome, after);
            assertThat(outcome).as("what came of it").isEqualTo(expected);
            assertThat(after.differences(model.stored())).as("what is stored").isEmpty();
        } catch (AssertionError | DataAccessException e) {
            throw new AssertionError(String.join("\n  ", longer.steps()) + "\nbut: " + e.getMessage(), e);
        }
        return longer;
    }
}
