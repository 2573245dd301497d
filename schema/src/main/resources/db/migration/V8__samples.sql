-- Where the time went: what a process spent on a phase of a batch in ten seconds, in total over its threads.
create table perf_sample (
    batch_id     bigint      not null constraint sample_of_batch references batch (batch_id),
    worker       uuid        not null,                   -- incarnation that spent it, a manager's too
    window_start timestamptz not null,                   -- by the clock of its machine
    phase        text        not null constraint phase_known
        check (phase in ('claim', 'load', 'simulate', 'persist', 'dispatch', 'watch', 'summarise')),
    count        bigint      not null constraint count_positive check (count > 0),
    nanoseconds  bigint      not null constraint nanoseconds_not_negative check (nanoseconds >= 0),
    constraint perf_sample_pk primary key (batch_id, worker, window_start, phase)
);
