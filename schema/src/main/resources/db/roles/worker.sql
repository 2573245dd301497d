-- What a worker needs, and no more: it may neither begin, change nor delete a batch, nor see the digests of tokens. For an
-- administrator, in the database, once a manager has made the tables; again after a later version has made others. The manager
-- connects as the owner of the tables, which this is to be run as.

do $$
begin
    if not exists (select from pg_roles where rolname = 'bingosim_worker') then
        create role bingosim_worker login;  -- psql: \password bingosim_worker
    end if;
end
$$;

grant usage on schema bingosim to bingosim_worker;

-- which version the tables are of, what is to be played, and Spring Batch's view of it
grant select on
    bingosim.flyway_schema_history,
    bingosim.batch,
    bingosim.team,
    bingosim.team_run_result,
    bingosim.partition_claim,
    bingosim.partition_aggregate,
    bingosim.run_failure,
    bingosim.perf_sample,
    bingosim.batch_job_instance,
    bingosim.batch_job_execution,
    bingosim.batch_job_execution_context,
    bingosim.batch_job_execution_params,
    bingosim.batch_step_execution,
    bingosim.batch_step_execution_context
    to bingosim_worker;

-- a batch cannot be deleted while a sample of it is written: that lock takes the right to change a column, this one being the key
grant update (batch_id) on bingosim.batch to bingosim_worker;

-- claims, as far as they are the worker's to say
grant update (worker, epoch, heartbeat_at, runs_done, checksum, unlocks, due_at, sendings, failures, outages, error)
    on bingosim.partition_claim to bingosim_worker;
grant update on bingosim.batch_step_execution, bingosim.batch_step_execution_context to bingosim_worker;

-- results, into the tables that a manager makes for each batch, those of batches to come among them
grant insert on bingosim.run_failure to bingosim_worker;
grant insert, update on bingosim.partition_aggregate, bingosim.perf_sample to bingosim_worker;
alter default privileges in schema bingosim grant select, insert on tables to bingosim_worker;

do $$
declare
    results regclass;
begin
    for results in select inhrelid from pg_inherits where inhparent = 'bingosim.team_run_result'::regclass loop
        execute format('grant select, insert on %s to bingosim_worker', results);
    end loop;
end
$$;
