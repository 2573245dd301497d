package bingosim.testkit;

import org.springframework.jdbc.core.JdbcTemplate;

/** A batch of one partition in the database, dispatched to step execution 1, without anything that needs a manager. */
public final class StoredBatch {
    public static final long ID = 1;
    public static final long STEP_EXECUTION = 1;

    private StoredBatch() {}

    public static void insert(JdbcTemplate jdbc, int runs) {
        jdbc.update("""
                insert into batch (name, scenario_name, scenario_digest, scenario_text, seed, generator, engine_version,
                                   runs, results, partitioner, partition_size, partitions, commit_interval,
                                   flush_interval_ms, skip_limit, status, lease_epoch, lease_renewed_at)
                values ('b', 'Tiny', repeat('0', 64), ?, 'seed', 'g', 1, ?, 'summary', 'contiguous', ?, 1, 10, 1000, 1,
                        'RUNNING', 0, clock_timestamp())
                """, Scenarios.TINY, runs, runs);
        jdbc.execute("create table team_run_result_1 partition of team_run_result for values in (1)");
        jdbc.execute("insert into batch_job_instance values (1, 0, 'simulate-event', 'key')");
        jdbc.execute("insert into batch_job_execution (job_execution_id, job_instance_id, create_time)"
                + " values (1, 1, localtimestamp)");
        jdbc.execute("insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id,"
                + " create_time) values (1, 0, 'simulate:0', 1, localtimestamp)");
        jdbc.update(
                "insert into partition_claim (batch_id, partition_number, runs, step_execution_id) values (1, 0, ?, 1)",
                runs);
    }
}
