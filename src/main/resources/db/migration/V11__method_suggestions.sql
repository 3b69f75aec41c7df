-- Methods that somebody misses.
create sequence method_suggestion_seq start with 1 increment by 1 nocache;

create table method_suggestion (
    id bigint not null primary key,
    method varchar(100) not null,
    purpose varchar(2000) not null,
    suggested_by varchar(64) not null,
    suggested_at datetime(3) not null
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;
