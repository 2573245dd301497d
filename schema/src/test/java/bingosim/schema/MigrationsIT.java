package bingosim.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsIT {
    private TestDatabase database;

    @BeforeAll
    void migrate() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void emptyDatabaseGetsTheTablesOfBatchesAndOfSpringBatch() throws SQLException {
        List<String> tables =
                strings("select table_name from information_schema.tables where table_schema = 'bingosim'");

        assertThat(tables)
                .contains(
                        "batch",
                        "team",
                        "team_run_result",
                        "run_failure",
                        "partition_claim",
                        "team_summary",
                        "perf_sample")
                .contains("batch_job_instance", "batch_job_execution", "batch_job_execution_params")
                .contains("batch_step_execution", "batch_step_execution_context", "batch_job_execution_context");
    }

    @Test
    void lookUpsOfLastExecutionsHaveIndexes() throws SQLException {
        List<String> indexes = strings("select indexdef from pg_indexes where schemaname = 'bingosim'");

        assertThat(indexes)
                .anyMatch(index -> index.contains("batch_step_execution USING btree (job_execution_id, step_name)"))
                .anyMatch(index -> index.contains("batch_job_execution USING btree (job_instance_id)"));
    }

    @Test
    void everyConstraintOfOurTablesHasANameThatSaysWhatItIsFor() throws SQLException {
        List<String> unnamed = strings("""
                select conrelid::regclass || ': ' || conname
                from pg_constraint
                where connamespace = 'bingosim'::regnamespace
                  and contype in ('c', 'f', 'p', 'u')
                  and conname ~ '(_check|_fkey|_pkey|_key)\\d*$'
                  and conrelid::regclass::text <> 'flyway_schema_history'
                  and not (select relispartition from pg_class where oid = conrelid)
                """);

        assertThat(unnamed).isEmpty();
    }

    @Test
    void runOfATeamCannotBeThereTwice() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table results_of_7 partition of team_run_result for values in (7)");
            String insert =
                    "insert into team_run_result (batch_id, run_index, points, finished_second, tiles, row_reached,"
                            + " team_position, outcome) values (7, 4711, 1, 2, 3, 4, 0, 0)";
            statement.execute(insert);

            assertThatThrownBy(() -> statement.execute(insert)).hasMessageContaining("results_of_7_pkey");
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
