-- What is charged besides calls: services, who has them, and what has been charged for which period.
create sequence service_seq start with 50 increment by 50 nocache;
create sequence charging_run_seq start with 1 increment by 1 nocache;

-- One row; whoever changes the services adds 1 in the same transaction.
create table service_list (
    id bigint not null primary key,
    version bigint not null,
    constraint service_list_one_row check (id = 1)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

insert into service_list (id, version) values (1, 1);

create table service (
    id bigint not null primary key,
    name varchar(100) not null,
    code varchar(50),
    description varchar(1000),
    period varchar(7) not null,
    -- The tariff that prices it, of a service for calls.
    rate_id bigint,
    -- Of one period, in the main currency.
    price decimal(19, 10) default 0 not null,
    active boolean default true not null,
    constraint service_id_positive check (id > 0),
    constraint service_name_unique unique (name),
    constraint service_code_unique unique (code),
    constraint service_rate_fk foreign key (rate_id) references tariff (id),
    constraint service_period_known check (period in ('manual', 'daily', 'weekly', 'monthly', 'yearly')),
    constraint service_price check (price >= 0)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- Everybody with the plan has the service.
create table plan_service (
    plan_id bigint not null,
    service_id bigint not null,
    primary key (plan_id, service_id),
    constraint plan_service_plan_fk foreign key (plan_id) references plan (id),
    constraint plan_service_service_fk foreign key (service_id) references service (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- Given to single subscribers. to_date is the last day; quantity so many of it.
create table subscriber_service (
    subscriber_id bigint not null,
    service_id bigint not null,
    from_date date not null,
    to_date date,
    quantity integer default 1 not null,
    primary key (subscriber_id, service_id, from_date),
    constraint subscriber_service_subscriber_fk foreign key (subscriber_id) references subscriber (id),
    constraint subscriber_service_service_fk foreign key (service_id) references service (id),
    constraint subscriber_service_dates check (to_date is null or to_date >= from_date),
    constraint subscriber_service_quantity check (quantity between 1 and 1000000)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- Written in the transaction of the charge: no period of a service is charged twice.
create table service_charge (
    service_id bigint not null,
    subscriber_id bigint not null,
    period_from date not null,
    ledger_id bigint not null,
    primary key (service_id, subscriber_id, period_from),
    constraint service_charge_service_fk foreign key (service_id) references service (id),
    constraint service_charge_subscriber_fk foreign key (subscriber_id) references subscriber (id),
    constraint service_charge_ledger_fk foreign key (ledger_id) references ledger (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index service_charge_of_subscriber on service_charge (subscriber_id, period_from);

-- Each run of the charging and how far it has come; one that was broken off is taken up again. One runs at a time, and
-- each day has one scheduled run, however many servers there are.
create table charging_run (
    id bigint not null primary key,
    from_date date not null,
    to_date date not null,
    service_id bigint,
    scheduled boolean not null,
    state varchar(8) not null,
    subscribers_total bigint not null,
    subscribers_done bigint not null,
    last_subscriber_id bigint not null,
    charges bigint not null,
    amount decimal(25, 10) not null,
    problem varchar(500),
    started_at datetime(3) not null,
    touched_at datetime(3) not null,
    finished_at datetime(3),
    only_one_running integer generated always as (case when state = 'running' then 1 end),
    scheduled_for date generated always as (case when scheduled then to_date end),
    constraint charging_run_running_unique unique (only_one_running),
    constraint charging_run_scheduled_unique unique (scheduled_for),
    constraint charging_run_service_fk foreign key (service_id) references service (id),
    constraint charging_run_state_known check (state in ('running', 'done', 'failed')),
    constraint charging_run_dates check (to_date >= from_date)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;
