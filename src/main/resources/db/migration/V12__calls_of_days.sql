-- What the calls of a PBX come to on a day of its node's time, as pages show it. Who records or prices calls again adds rows with what
-- that changes, in the same transaction, and waits for nobody; now and then the rows of a day are put together into one.
create table call_day (
    id bigint not null auto_increment primary key,
    pbx_id bigint not null,
    local_day date not null,
    -- Why these calls have no price; empty: they have one.
    reason varchar(30) default '' not null,
    calls bigint not null,
    seconds bigint not null,
    -- In the main currency.
    cost decimal(25, 10) not null,
    constraint call_day_pbx_fk foreign key (pbx_id) references pbx (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

insert into call_day (pbx_id, local_day, reason, calls, seconds, cost)
select pbx_id, cast(local_start as date), coalesce(reason, ''), count(*), sum(raw_seconds), coalesce(sum(main_cost), 0)
from call_record
group by pbx_id, cast(local_start as date), coalesce(reason, '');

create index call_day_in_order on call_day (local_day, pbx_id, reason);

-- The calls that have no price, by why, however many have one; with all by which a page of them is chosen and sorted.
create index call_record_unpriced on call_record (reason, local_start, started_at, id);

-- The communication nodes whose calls were meant, ids with a space between; null: all. Who is limited to nodes sees such runs only.
alter table call_rerate add column node_limit varchar(1000);
alter table call_rerate drop constraint call_rerate_state;
alter table call_rerate add constraint call_rerate_state_known check (state in ('running', 'done', 'failed'));

-- Records of a file that could not be read: where they stand and why, not what they say. Some thousands of an import at most.
create table call_import_rejected (
    call_import_id bigint not null,
    line bigint not null,
    why varchar(500) not null,
    primary key (call_import_id, line),
    constraint call_import_rejected_import_fk foreign key (call_import_id) references call_import (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- How often API users call, for the dashboard; it outlives the user.
create table api_use (
    use_day date not null,
    api_user_id bigint not null,
    requests bigint not null,
    -- Answered 401, 403 or 429.
    refusals bigint not null,
    -- Answered with another problem.
    errors bigint not null,
    primary key (use_day, api_user_id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;
