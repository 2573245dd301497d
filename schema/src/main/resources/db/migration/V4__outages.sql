alter table partition_claim
    add column outages integer not null default 0         -- in a row, since the last chunk that was committed
        constraint outages_not_negative check (outages >= 0);
