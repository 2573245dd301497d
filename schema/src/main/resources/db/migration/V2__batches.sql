create table batch (
    batch_id           bigint generated always as identity constraint batch_pk primary key,
    name               text        not null constraint batch_name_unique unique
        constraint batch_name_is_short check (length(name) between 1 and 100),
    scenario_name      text        not null,
    scenario_digest    text        not null constraint scenario_digest_is_sha_256 check (scenario_digest ~ '^[0-9a-f]{64}$'),
    scenario_text      text        not null,
    seed               text        not null,
    generator          text        not null,
    engine_version     integer     not null,
    runs               bigint      not null constraint runs_positive check (runs > 0),
    results            text        not null constraint results_known check (results in ('full', 'summary')),
    partitioner        text        not null constraint partitioner_known check (partitioner in ('contiguous', 'strided')),
    partition_size     bigint      not null constraint partition_size_positive check (partition_size > 0),
    partitions         integer     not null constraint partitions_cover_runs
        check (partitions = (runs + partition_size - 1) / partition_size),
    commit_interval    integer     not null constraint commit_interval_positive check (commit_interval > 0),
    flush_interval_ms  integer     not null constraint flush_interval_positive check (flush_interval_ms > 0),
    skip_limit         bigint      not null constraint skip_limit_not_negative check (skip_limit >= 0),
    status             text        not null constraint status_known
        check (status in ('RUNNING', 'STOPPED', 'FAILED', 'COMPLETED', 'DELETING')),
    lease_epoch        bigint      not null,             -- one higher with each manager that takes the batch
    lease_holder       text,                             -- who watches the batch, in words; null: nobody
    lease_renewed_at   timestamptz not null,
    elapsed            interval    not null default '0', -- time in which a manager watched it, over all attempts
    created_at         timestamptz not null default clock_timestamp(),
    ended_at           timestamptz,
    checksum           bigint,                           -- over all results, in any order; set with COMPLETED
    error              text,                             -- why it is FAILED, one line
    constraint completed_has_checksum check ((status = 'COMPLETED') = (checksum is not null) or status = 'DELETING'),
    constraint failed_has_error check (status <> 'FAILED' or error is not null)
);

create table team (
    batch_id bigint  not null constraint team_of_batch references batch (batch_id),
    position integer not null constraint position_not_negative check (position >= 0),
    name     text    not null,
    strategy text    not null,
    constraint team_pk primary key (batch_id, position),
    constraint team_name_unique unique (batch_id, name)
);

-- One row per run and team, none before the run is done. Each batch has a table of its own, attached here, so that
-- deleting one batch does not make another wait. The primary key refuses a run that is written twice.
create table team_run_result (
    batch_id           bigint   not null,
    run_index          bigint   not null constraint run_index_not_negative check (run_index >= 0),
    points             integer  not null constraint points_not_negative check (points >= 0),
    finished_second    integer  not null constraint finished_second_not_negative check (finished_second >= 0),
    tiles              integer  not null constraint tiles_not_negative check (tiles >= 0),
    row_reached        integer  not null constraint row_reached_not_negative check (row_reached >= 0),
    team_position      smallint not null,
    outcome            smallint not null constraint outcome_known check (outcome between 0 and 2), -- win, tie, loss
    unlock_seconds     integer[],                        -- by row, null where it stayed locked; results=full only
    completion_seconds integer[],                        -- by tile, null where it stayed incomplete; results=full only
    constraint team_run_result_pk primary key (batch_id, run_index, team_position)
) partition by list (batch_id);

create table run_failure (
    batch_id  bigint not null constraint failure_of_batch references batch (batch_id),
    run_index bigint not null constraint failed_run_index_not_negative check (run_index >= 0),
    run_seed  bigint not null,
    error     text   not null,                           -- first line of the cause; the stack trace is in the log
    constraint one_failure_per_run primary key (batch_id, run_index)
);

-- Who works on which partition, and how far it is. Position, results and claim change in one transaction per chunk.
create table partition_claim (
    batch_id          bigint  not null constraint claim_of_batch references batch (batch_id),
    partition_number  integer not null constraint partition_number_not_negative check (partition_number >= 0),
    runs              bigint  not null constraint partition_runs_positive check (runs > 0),
    runs_done         bigint  not null default 0 constraint runs_done_within_runs check (runs_done between 0 and runs),
    checksum          bigint  not null default 0,        -- over the results of the runs done
    unlocks           bigint[] not null default '{}',    -- per team and row: runs that unlocked it, sum of the seconds
    step_execution_id bigint,                            -- the one that may work on it now
    worker            uuid,                              -- incarnation that holds it; null: nobody
    epoch             bigint  not null default 0,        -- one higher with each holder
    heartbeat_at      timestamptz,
    constraint partition_claim_pk primary key (batch_id, partition_number),
    constraint held_has_heartbeat check (worker is null or heartbeat_at is not null)
);

create table team_summary (
    batch_id      bigint  not null,
    team_position integer not null,
    summary       jsonb   not null,                      -- the team's answers in the shape of `show --json`
    constraint team_summary_pk primary key (batch_id, team_position),
    constraint summary_of_team foreign key (batch_id, team_position) references team (batch_id, position)
);
