-- A batch that ends when its answers are known well enough: runs and partitions are those that were released so far.
alter table batch
    add column until     text,                            -- how narrow every interval is to get, such as win+-0.5%; null: all runs at once
    add column block     bigint constraint block_positive check (block > 0),
    add column most_runs bigint,
    add constraint until_has_blocks
        check ((until is null) = (block is null) and (until is null) = (most_runs is null)),
    add constraint released_in_whole_blocks
        check (until is null or runs = most_runs or runs < most_runs and runs % block = 0),
    add constraint blocks_have_whole_partitions check (until is null or block % partition_size = 0);
