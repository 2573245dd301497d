package bingosim.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.BatchStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Workers whose role has been made by the script that comes along. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerRoleIT {
    private static final String ROLE = "bingosim_worker";

    private final String password = UUID.randomUUID().toString();
    private Cluster cluster;

    @BeforeAll
    void createRole() throws IOException {
        cluster = new Cluster();
        try (InputStream script = getClass().getResourceAsStream("/db/roles/worker.sql")) {
            cluster.manager.jdbc.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        cluster.manager.jdbc.execute("alter role %s password '%s'".formatted(ROLE, password));
    }

    @AfterAll
    void dropRole() {
        cluster.manager.jdbc.execute("drop owned by " + ROLE);
        cluster.manager.jdbc.execute("drop role " + ROLE);
        cluster.close();
    }

    private WorkerProcess worker() {
        return cluster.worker(
                "BINGOSIM_POSTGRES", "%s?user=%s&password=%s".formatted(cluster.database.jdbcUrl(), ROLE, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "full", "aggregate"})
    void batchIsPlayed(String results) throws Exception {
        WorkerProcess worker = worker();

        assertThat(cluster.run(
                                results,
                                "scenario=perf-synthetic",
                                "runs=500",
                                "results=" + results,
                                "partitionSize=100",
                                "commitInterval=50")
                        .status())
                .as(worker.log())
                .isEqualTo(BatchStatus.COMPLETED);
        assertThat(worker.log()).doesNotContain("permission denied");
        assertThat(cluster.manager.count("select count(*) from perf_sample where phase = 'persist'"))
                .isPositive();
    }

    @Test
    void partitionIsGivenBackAndTakenOver() throws Exception {
        WorkerProcess first = worker();
        var status = cluster.begin(cluster.manager, "scenario=perf-synthetic", "runs=20000", "batch=again");
        cluster.await("some runs are done", () -> cluster.runsDone("again") > 0);

        first.end();
        worker();

        assertThat(status.get()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(first.log()).doesNotContain("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from access_token",
                "update batch set status = 'STOPPED'",
                "insert into batch (name) values ('mine')",
                "delete from batch",
                "delete from partition_claim",
                "update partition_claim set runs = 1",
                "delete from team_run_result",
                "update team_summary set summary = null",
                "create table bingosim.mine ()",
                "drop table team_run_result"
            })
    void nothingElseIsAllowed(String statement) {
        var source =
                new DriverManagerDataSource(cluster.database.jdbcUrl() + "?currentSchema=bingosim", ROLE, password);

        assertThatThrownBy(() -> new JdbcTemplate(source).execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
