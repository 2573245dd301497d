alter table batch
    drop constraint partitioner_known,
    add constraint partitioner_known check (partitioner in ('contiguous', 'strided', 'guided'));
