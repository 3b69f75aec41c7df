-- The price list: who charges, what, from when.
--
-- One set of migrations runs on H2 and on MariaDB. What stands between /*M! and */ is a comment for H2 and a part of the
-- statement for MariaDB: it makes MariaDB compare text as H2 does, exactly, trailing spaces included.
-- Sequences start at 50: the persistence providers hand out the block of 50 that ends at the sequence's value.

create sequence provider_seq start with 50 increment by 50 nocache;
create sequence plan_seq start with 50 increment by 50 nocache;
create sequence currency_seq start with 50 increment by 50 nocache;
create sequence day_type_seq start with 50 increment by 50 nocache;
create sequence tariff_seq start with 50 increment by 50 nocache;
create sequence tariff_parameters_seq start with 50 increment by 50 nocache;
create sequence time_band_seq start with 50 increment by 50 nocache;
create sequence stage_seq start with 50 increment by 50 nocache;
create sequence code_category_seq start with 50 increment by 50 nocache;
create sequence code_seq start with 50 increment by 50 nocache;

-- One row; whoever changes the price list adds 1 in the same transaction.
create table price_list (
    id bigint not null,
    version bigint not null,
    constraint price_list_pk primary key (id),
    constraint price_list_one_row check (id = 1)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

insert into price_list (id, version) values (1, 1);

create table provider (
    id bigint not null,
    name varchar(100) not null,
    description varchar(1000),
    main boolean default false not null,
    only_one_main integer generated always as (case when main then 1 end),
    constraint provider_pk primary key (id),
    constraint provider_id_positive check (id > 0),
    constraint provider_name_unique unique (name),
    constraint provider_main_unique unique (only_one_main)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table plan (
    id bigint not null,
    name varchar(100) not null,
    description varchar(1000),
    attribute varchar(100),
    digits_after_decimal integer default 2 not null,
    active boolean default true not null,
    constraint plan_pk primary key (id),
    constraint plan_id_positive check (id > 0),
    constraint plan_name_unique unique (name),
    constraint plan_digits check (digits_after_decimal between 0 and 10)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table currency (
    id bigint not null,
    code varchar(3) not null,
    name varchar(100) not null,
    digits integer not null,
    main boolean default false not null,
    only_one_main integer generated always as (case when main then 1 end),
    constraint currency_pk primary key (id),
    constraint currency_id_positive check (id > 0),
    constraint currency_code_unique unique (code),
    constraint currency_code_length check (char_length(code) = 3),
    constraint currency_digits check (digits between 0 and 4),
    constraint currency_main_unique unique (only_one_main)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- What one unit of the currency costs in the main currency, from that day on.
create table exchange_rate (
    currency_id bigint not null,
    from_date date not null,
    rate decimal(19, 10) not null,
    constraint exchange_rate_pk primary key (currency_id, from_date),
    constraint exchange_rate_currency_fk foreign key (currency_id) references currency (id),
    constraint exchange_rate_positive check (rate > 0)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table day_type (
    id bigint not null,
    name varchar(100) not null,
    constraint day_type_pk primary key (id),
    constraint day_type_id_positive check (id > 0),
    constraint day_type_name_unique unique (name)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- 1 = Monday to 7 = Sunday. A day has one day type: a weekday, like a date, belongs to one of them at most.
create table day_type_weekday (
    day_type_id bigint not null,
    weekday integer not null,
    constraint day_type_weekday_pk primary key (weekday),
    constraint day_type_weekday_type_fk foreign key (day_type_id) references day_type (id),
    constraint day_type_weekday_range check (weekday between 1 and 7)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table day_type_date (
    day_type_id bigint not null,
    on_date date not null,
    constraint day_type_date_pk primary key (on_date),
    constraint day_type_date_type_fk foreign key (day_type_id) references day_type (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table tariff (
    id bigint not null,
    name varchar(100) not null,
    provider_id bigint not null,
    direction varchar(3) not null,
    deleted boolean default false not null,
    constraint tariff_pk primary key (id),
    constraint tariff_id_positive check (id > 0),
    constraint tariff_provider_fk foreign key (provider_id) references provider (id),
    constraint tariff_direction check (direction in ('in', 'out')),
    constraint tariff_id_provider_direction_unique unique (id, provider_id, direction)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- One version of a tariff's price in a plan, from active_date until the next version's.
create table tariff_parameters (
    id bigint not null,
    tariff_id bigint not null,
    plan_id bigint not null,
    active_date date not null,
    currency_id bigint not null,
    price decimal(19, 10) not null,
    unit varchar(6) default 'minute' not null,
    round_to integer default 0 not null,
    first_step integer default 0 not null,
    free_seconds integer default 0 not null,
    free_seconds_mode varchar(13) default 'first-seconds' not null,
    subtract_seconds integer default 0 not null,
    round_cost_to integer,
    round_duration_down boolean default false not null,
    round_cost_down boolean default false not null,
    round_cost_mode varchar(6),
    round_first_minute boolean default false not null,
    no_account boolean default false not null,
    account_description varchar(200),
    account_dns boolean default false not null,
    minimum_duration integer default 0 not null,
    stages integer default 0 not null,
    stages_mode varchar(9) default 'graduated' not null,
    split_bands boolean default false not null,
    connection_cost decimal(19, 10) default 0 not null,
    minimum_cost decimal(19, 10) default 0 not null,
    constraint tariff_parameters_pk primary key (id),
    constraint tariff_parameters_id_positive check (id > 0),
    constraint tariff_parameters_version_unique unique (tariff_id, plan_id, active_date),
    constraint tariff_parameters_tariff_fk foreign key (tariff_id) references tariff (id),
    constraint tariff_parameters_plan_fk foreign key (plan_id) references plan (id),
    constraint tariff_parameters_currency_fk foreign key (currency_id) references currency (id),
    constraint tariff_parameters_price check (price >= 0),
    constraint tariff_parameters_unit check (unit in ('minute', 'second')),
    constraint tariff_parameters_round_to check (round_to between 0 and 86400),
    constraint tariff_parameters_first_step check (first_step between 0 and 86400),
    constraint tariff_parameters_free_seconds check (free_seconds between 0 and 86400),
    constraint tariff_parameters_free_seconds_mode check (free_seconds_mode in ('first-seconds', 'threshold')),
    constraint tariff_parameters_subtract_seconds check (subtract_seconds between 0 and 86400),
    constraint tariff_parameters_round_cost_to check (round_cost_to between 0 and 10),
    constraint tariff_parameters_round_cost_mode check (round_cost_mode in ('halfup', 'down', 'up')),
    constraint tariff_parameters_cost_is_cut_or_not check (
        round_cost_mode is null or round_cost_down = (round_cost_mode = 'down')),
    -- A whole first minute is a first step of 60 seconds; it cannot be of another length too.
    constraint tariff_parameters_one_first_step check (round_first_minute = false or first_step in (0, 60)),
    constraint tariff_parameters_minimum_duration check (minimum_duration between 0 and 86400),
    constraint tariff_parameters_stages check (stages between 0 and 2),
    constraint tariff_parameters_stages_mode check (stages_mode in ('graduated', 'volume')),
    constraint tariff_parameters_connection_cost check (connection_cost >= 0),
    constraint tariff_parameters_minimum_cost check (minimum_cost >= 0)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- hour_to is exclusive; 24 is midnight.
create table time_band (
    id bigint not null,
    parameters_id bigint not null,
    day_type_id bigint not null,
    hour_from integer not null,
    hour_to integer not null,
    price decimal(19, 10) not null,
    connection_cost decimal(19, 10) default 0 not null,
    constraint time_band_pk primary key (id),
    constraint time_band_unique unique (parameters_id, day_type_id, hour_from),
    constraint time_band_parameters_fk foreign key (parameters_id) references tariff_parameters (id),
    constraint time_band_day_type_fk foreign key (day_type_id) references day_type (id),
    constraint time_band_hours check (hour_from >= 0 and hour_from < hour_to and hour_to <= 24),
    constraint time_band_price check (price >= 0),
    constraint time_band_connection_cost check (connection_cost >= 0)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table stage (
    id bigint not null,
    parameters_id bigint not null,
    from_minute integer not null,
    price decimal(19, 10) not null,
    round_to integer,
    constraint stage_pk primary key (id),
    constraint stage_unique unique (parameters_id, from_minute),
    constraint stage_parameters_fk foreign key (parameters_id) references tariff_parameters (id),
    constraint stage_from_minute check (from_minute >= 0),
    constraint stage_price check (price >= 0),
    constraint stage_round_to check (round_to between 0 and 86400)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table code_category (
    id bigint not null,
    name varchar(100) not null,
    parent_id bigint,
    constraint code_category_pk primary key (id),
    constraint code_category_id_positive check (id > 0),
    constraint code_category_parent_fk foreign key (parent_id) references code_category (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- A code may wait for its tariff; the tariff that it leads to is of the same provider and direction. to_date is the last day.
create table code (
    id bigint not null,
    provider_id bigint not null,
    direction varchar(3) not null,
    prefix varchar(20) not null,
    name varchar(100) not null,
    tariff_id bigint,
    category_id bigint,
    from_date date not null,
    to_date date,
    constraint code_pk primary key (id),
    constraint code_id_positive check (id > 0),
    constraint code_prefix_unique unique (provider_id, direction, prefix, from_date),
    constraint code_provider_fk foreign key (provider_id) references provider (id),
    constraint code_direction check (direction in ('in', 'out')),
    constraint code_prefix_not_empty check (char_length(prefix) > 0),
    constraint code_tariff_fk foreign key (tariff_id, provider_id, direction)
        references tariff (id, provider_id, direction),
    constraint code_category_fk foreign key (category_id) references code_category (id),
    constraint code_dates check (to_date is null or to_date >= from_date)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;
