-- Calls: the ways on which they leave and enter a PBX, the calls themselves with what they cost, the files that they came in.
create sequence route_seq start with 50 increment by 50 nocache;
create sequence call_record_seq start with 50 increment by 50 nocache;
create sequence call_import_seq start with 1 increment by 1 nocache;

-- A route or a gateway of a PBX, by the name that stands in call records.
create table route (
    id bigint not null primary key,
    pbx_id bigint not null,
    name varchar(100) not null,
    -- Whose prices its calls have; null: not known yet.
    provider_id bigint,
    -- Dialled to get the route, taken off the numbers of outgoing calls.
    access_code varchar(20) default '' not null,
    description varchar(1000),
    constraint route_id_positive check (id > 0),
    constraint route_name_unique unique (pbx_id, name),
    constraint route_pbx_fk foreign key (pbx_id) references pbx (id),
    constraint route_provider_fk foreign key (provider_id) references provider (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- What the beginning of certain numbers on a route is replaced by, before codes are compared with them. position: the order in
-- which they were given.
create table route_replacement (
    route_id bigint not null,
    position integer not null,
    direction varchar(3) not null,
    prefix varchar(20) not null,
    replace_to varchar(20) not null,
    -- Only numbers of so many characters, without the access code; null: of any.
    number_length integer,
    -- Whose prices such calls have; null: the route's.
    provider_id bigint,
    primary key (route_id, position),
    constraint route_replacement_route_fk foreign key (route_id) references route (id),
    constraint route_replacement_provider_fk foreign key (provider_id) references provider (id),
    constraint route_replacement_direction check (direction in ('in', 'out')),
    constraint route_replacement_length check (number_length between 1 and 50)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- A file of call records. A run that was broken off goes on after rows_done when the same file is sent again.
create table call_import (
    id bigint not null primary key,
    pbx_id bigint not null,
    format varchar(10) not null,
    file_name varchar(200),
    sha256 varchar(64) not null,
    state varchar(7) not null,
    rows_done bigint not null,
    accepted bigint not null,
    duplicate bigint not null,
    skipped bigint not null,
    rejected bigint not null,
    unrated bigint not null,
    imported_by varchar(64) not null,
    started_at datetime(3) not null,
    finished_at datetime(3),
    constraint call_import_id_positive check (id > 0),
    constraint call_import_pbx_fk foreign key (pbx_id) references pbx (id),
    constraint call_import_state check (state in ('running', 'done'))
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index call_import_file on call_import (sha256, pbx_id, format);

create table call_record (
    id bigint not null primary key,
    pbx_id bigint not null,
    -- What the PBX calls it: a call is recorded once, however often it is sent.
    external_id varchar(200) not null,
    -- UTC, and the same in the time of the node.
    started_at datetime not null,
    local_start datetime not null,
    raw_seconds integer not null,
    direction varchar(3) not null,
    -- The subscriber's number, and the other party's as it was recorded.
    dn varchar(50) not null,
    number varchar(50) not null,
    route_name varchar(100),
    status varchar(7) not null,
    reason varchar(30),
    subscriber_id bigint,
    plan_id bigint,
    provider_id bigint,
    code_prefix varchar(20),
    code_name varchar(100),
    tariff_id bigint,
    parameters_id bigint,
    -- Billed seconds on the tariff in the month before this call, where its stages count over the month.
    used_seconds bigint,
    billed_seconds integer,
    cost decimal(25, 10),
    currency varchar(3),
    main_cost decimal(25, 10),
    price_list_version bigint not null,
    -- What was posted for it so far, and the first row of it; corrections name that row. Null: nothing was.
    posted decimal(25, 10) default 0 not null,
    ledger_id bigint,
    call_import_id bigint,
    constraint call_record_id_positive check (id > 0),
    constraint call_record_once unique (pbx_id, external_id),
    constraint call_record_pbx_fk foreign key (pbx_id) references pbx (id),
    constraint call_record_direction check (direction in ('in', 'out')),
    constraint call_record_seconds check (raw_seconds >= 0),
    constraint call_record_status check (status = 'rated' and reason is null and cost is not null
        and main_cost is not null and billed_seconds is not null and parameters_id is not null
        or status = 'unrated' and reason is not null and cost is null)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index call_record_of_subscriber on call_record (subscriber_id, started_at, id);
create index call_record_in_order on call_record (started_at, external_id, id);

create sequence call_rerate_seq start with 1 increment by 1 nocache;

-- Calls that were priced again: who ordered it and why, and what came of it.
create table call_rerate (
    id bigint not null primary key,
    -- Which calls were meant, as the caller said it.
    filter varchar(500) not null,
    reason varchar(200) not null,
    state varchar(7) not null,
    calls bigint not null,
    changed bigint not null,
    cost_before decimal(25, 10) not null,
    cost_after decimal(25, 10) not null,
    ordered_by varchar(64) not null,
    started_at datetime(3) not null,
    finished_at datetime(3),
    constraint call_rerate_id_positive check (id > 0),
    constraint call_rerate_state check (state in ('running', 'done'))
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- A call whose price is another one since. Null: it had, or has, none.
create table call_rerate_change (
    rerate_id bigint not null,
    call_id bigint not null,
    cost_before decimal(25, 10),
    cost_after decimal(25, 10),
    primary key (rerate_id, call_id),
    constraint call_rerate_change_rerate_fk foreign key (rerate_id) references call_rerate (id),
    constraint call_rerate_change_call_fk foreign key (call_id) references call_record (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- What the method sql may read of calls.
create view v_call as
select id, pbx_id, external_id, started_at, local_start, raw_seconds, direction, dn, number, route_name, status, reason,
    subscriber_id, plan_id, provider_id, code_prefix, code_name, tariff_id, parameters_id, used_seconds, billed_seconds, cost,
    currency, main_cost, posted, price_list_version
from call_record;

-- As the views of V6.
create view v_route as
select id, pbx_id, name, provider_id, access_code, description from route;
