-- API users, their rights, tokens and networks; failed log-ins; the audit.
create sequence api_user_seq start with 50 increment by 50 nocache;

create table api_user (
    id bigint not null primary key,
    username varchar(64) not null,
    folded_name varchar(256) not null,
    description varchar(500),
    password_hash varchar(200) not null,
    enabled boolean not null,
    token_version integer not null,
    created_at datetime(3) not null,
    last_login_at datetime(3),
    last_login_address varchar(45),
    version bigint not null,
    constraint api_user_username unique (username),
    constraint api_user_folded_name unique (folded_name)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table api_user_right (
    api_user_id bigint not null,
    method varchar(64) not null,
    primary key (api_user_id, method),
    constraint api_user_right_user foreign key (api_user_id) references api_user (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table api_user_network (
    api_user_id bigint not null,
    network varchar(49) not null,
    primary key (api_user_id, network),
    constraint api_user_network_user foreign key (api_user_id) references api_user (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- Every token that may still be in use; what was ended before its time is refused until it expires.
create table api_token (
    jti varchar(32) not null primary key,
    api_user_id bigint not null,
    address varchar(45) not null,
    issued_at datetime(3) not null,
    expires_at datetime(3) not null,
    ended_at datetime(3),
    constraint api_token_user foreign key (api_user_id) references api_user (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index api_token_user_expiry on api_token (api_user_id, expires_at);
create index api_token_expiry on api_token (expires_at);

-- Failed log-ins: one row per user and source, per source, and per user (security.md L).
create table login_guard (
    scope varchar(8) not null,
    subject varchar(64) not null,
    failures integer not null,
    window_start datetime(3) not null,
    locked_until datetime(3) not null,
    locks integer not null,
    touched_at datetime(3) not null,
    primary key (scope, subject)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index login_guard_touched on login_guard (touched_at);

create table login_source (
    api_user_id bigint not null,
    source varchar(64) not null,
    last_login_at datetime(3) not null,
    primary key (api_user_id, source),
    constraint login_source_user foreign key (api_user_id) references api_user (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- The audit: each row carries the hash of the row before it; audit_head holds the end of the chain and is locked to append.
create table audit (
    id bigint not null primary key,
    happened_at datetime(3) not null,
    actor varchar(64) not null,
    address varchar(45) not null,
    action varchar(64) not null,
    object varchar(128) not null,
    outcome varchar(64) not null,
    request_id varchar(64) not null,
    before_text varchar(4000),
    after_text varchar(4000),
    previous_hash char(64) not null,
    hash char(64) not null
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index audit_happened_at on audit (happened_at);

create table audit_head (
    id integer not null primary key,
    last_id bigint not null,
    last_hash char(64) not null
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

insert into audit_head (id, last_id, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table installation (
    id integer not null primary key,
    serial varchar(36) not null
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;
