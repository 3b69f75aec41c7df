-- Months of a subscriber on a tariff with stages over the month in which an import has recorded calls that began before others that
-- were there already. Those after the first of them are still to be priced again: at the end of the import, or a while later where
-- it was broken off.
create table late_month (
    subscriber_id bigint not null,
    tariff_id bigint not null,
    month_start date not null,
    -- The first of these calls, UTC.
    started_at datetime not null,
    external_id varchar(200) not null,
    -- The import that sees to it, the last one that had such calls.
    call_import_id bigint not null,
    noted_at datetime not null,
    constraint late_month_pk primary key (subscriber_id, tariff_id, month_start)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index late_month_import on late_month (call_import_id, subscriber_id, tariff_id, month_start);
create index late_month_noted on late_month (noted_at, subscriber_id, tariff_id, month_start);
