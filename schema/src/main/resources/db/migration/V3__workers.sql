alter table batch
    add column stopping boolean not null default false;   -- asked to stop: workers give back after their chunk

alter table partition_claim
    add column due_at   timestamptz,                      -- when its request is sent again if it did not get on by then
    add column sendings integer not null default 0        -- how often its request was sent
        constraint sendings_not_negative check (sendings >= 0),
    add column failures integer not null default 0        -- in a row, since the last chunk that was committed
        constraint failures_not_negative check (failures >= 0),
    add column error    text;                             -- first line of the last failure

-- A finished partition keeps the worker that finished it, so that the work of each can be seen.
comment on column partition_claim.worker is 'incarnation that holds it, or that finished it; null: nobody';
