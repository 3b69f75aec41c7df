-- Who runs the pages, and from where anybody has logged in well.
create sequence administrator_seq start with 50 increment by 50 nocache;

create table administrator (
    id bigint not null primary key,
    username varchar(64) not null,
    folded_name varchar(256) not null,
    password_hash varchar(200) not null,
    role varchar(14) not null,
    enabled boolean not null,
    session_version integer not null,
    created_at datetime(3) not null,
    last_login_at datetime(3),
    last_login_address varchar(45),
    version bigint not null,
    constraint administrator_username unique (username),
    constraint administrator_folded_name unique (folded_name),
    constraint administrator_role check (role in ('administrator', 'tariff-manager', 'reader'))
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- An API user's and an administrator's sources are alike; only whose the id is differs.
create table known_source (
    account varchar(13) not null,
    account_id bigint not null,
    source varchar(64) not null,
    last_login_at datetime(3) not null,
    primary key (account, account_id, source),
    constraint known_source_account check (account in ('api-user', 'administrator'))
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index known_source_login on known_source (last_login_at);

insert into known_source (account, account_id, source, last_login_at)
select 'api-user', api_user_id, source, last_login_at from login_source;

drop table login_source;
