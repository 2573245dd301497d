-- Who may do what over HTTP, where no setting says it: tokens that a manager made up and printed once. Only their digests are kept.
create table access_token (
    access     text        not null constraint access_token_pk primary key
        constraint access_known check (access in ('read', 'launch')),
    sha_256    text        not null constraint token_digest_is_sha_256 check (sha_256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null default clock_timestamp()
);
