-- Rate decks that were imported. What an import has added names it, without a key that would cost each added row a second look
-- at this table; what it has changed stands in deck_changed_code. Both serve to take it back.
create sequence deck_import_seq start with 1 increment by 1 nocache;

create table deck_import (
    id bigint not null primary key,
    provider_id bigint not null,
    direction varchar(3) not null,
    plan_id bigint not null,
    active_date date not null,
    -- merge: prefixes that are not in the deck stay; replace: they end.
    mode varchar(7) not null,
    file_name varchar(200),
    sha256 varchar(64) not null,
    lines_read bigint not null,
    added bigint not null,
    raised bigint not null,
    lowered bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    ended bigint not null,
    imported_by varchar(64) not null,
    imported_at datetime(3) not null,
    undone_by varchar(64),
    undone_at datetime(3),
    constraint deck_import_id_positive check (id > 0),
    constraint deck_import_provider_fk foreign key (provider_id) references provider (id),
    constraint deck_import_plan_fk foreign key (plan_id) references plan (id),
    constraint deck_import_direction check (direction in ('in', 'out')),
    constraint deck_import_mode check (mode in ('merge', 'replace')),
    constraint deck_import_undone_whole check (undone_by is null and undone_at is null
        or undone_by is not null and undone_at is not null)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

alter table tariff add column deck_import_id bigint;
alter table tariff_parameters add column deck_import_id bigint;
alter table code add column deck_import_id bigint;

-- What a code was before the import: it has ended it or, where it begins on the import's day, led it to another tariff.
create table deck_changed_code (
    deck_import_id bigint not null,
    code_id bigint not null,
    to_date date,
    tariff_id bigint,
    primary key (deck_import_id, code_id),
    constraint deck_changed_code_import_fk foreign key (deck_import_id) references deck_import (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;
