-- Seconds of rows and tiles as few bytes: one says the width, then each second has so many, the high byte first, all bits set where
-- it did not come. Writing and reading arrays of integers costs more than the runs that are written.
create function packed(seconds integer[]) returns bytea
    language sql immutable strict parallel safe
    return (
        select '\x04'::bytea || string_agg(int4send(coalesce(second, -1)), ''::bytea order by position)
        from unnest(seconds) with ordinality as each (second, position)
    );

create function seconds(packed bytea) returns integer[]
    language sql immutable strict parallel safe
    return (
        select array_agg(case when second < (1::bigint << 8 * get_byte(packed, 0)) - 1 then second end order by position)
        from (
            select position, sum(get_byte(packed, position + k)::bigint << 8 * (get_byte(packed, 0) - 1 - k))::bigint as second
            from generate_series(1, length(packed) - 1, get_byte(packed, 0)) as position
            cross join generate_series(0, get_byte(packed, 0) - 1) as k
            group by position
        ) as each
    )::integer[];

alter table team_run_result
    alter column unlock_seconds type bytea using packed(unlock_seconds),
    alter column completion_seconds type bytea using packed(completion_seconds);

drop function packed(integer[]);

comment on column team_run_result.unlock_seconds is 'by row, null with results=summary; seconds(unlock_seconds) reads them';
comment on column team_run_result.completion_seconds is 'by tile, null with results=summary; seconds(completion_seconds) reads them';
