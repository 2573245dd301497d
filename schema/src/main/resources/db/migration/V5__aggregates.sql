alter table batch
    drop constraint results_known,
    add constraint results_known check (results in ('full', 'summary', 'aggregate'));

-- What the runs of a partition came to where none of them has a row of its own. Replaced with each chunk, never added to.
create table partition_aggregate (
    batch_id         bigint  not null constraint aggregate_of_batch references batch (batch_id),
    partition_number integer not null constraint aggregate_partition_not_negative check (partition_number >= 0),
    runs             bigint  not null constraint aggregate_runs_not_negative check (runs >= 0),    -- without the failed ones
    run_index_sum    bigint  not null constraint run_index_sum_not_negative check (run_index_sum >= 0),
    checksum         bigint  not null,                   -- over the results of these runs, the same as in their claim
    state            bytea   not null,                   -- the counts; layout in bingosim.statistics.AggregateState
    constraint partition_aggregate_pk primary key (batch_id, partition_number)
);
