-- What subscribers owe. The ledger is only ever added to; account_day is what it comes to, day by day.
create sequence ledger_seq start with 1 increment by 1 cache 100;

-- One row a subscriber; whoever posts to the account holds it meanwhile.
create table account (
    subscriber_id bigint not null primary key,
    -- Nothing is posted to it from this day on.
    closed_on date,
    constraint account_subscriber_fk foreign key (subscriber_id) references subscriber (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- A charge raises what is owed by its amount, a payment lowers it. A correction is a row of the same kind with the opposite
-- amount, which names the row that it corrects. Amounts are in the main currency.
create table ledger (
    id bigint not null primary key,
    subscriber_id bigint not null,
    kind varchar(7) not null,
    -- The day on which it counts.
    rec_date date not null,
    amount decimal(25, 10) not null,
    from_date date,
    to_date date,
    service_id bigint,
    service_name varchar(200),
    -- Services, or seconds of calls.
    quantity bigint,
    -- 0 not specified, 1 cash, 2 by receipt, 3 by account
    payment_type integer,
    bank varchar(100),
    external_id varchar(100),
    api_user_id bigint,
    corrects_id bigint,
    reason varchar(200),
    booked_at datetime(3) not null,
    constraint ledger_id_positive check (id > 0),
    constraint ledger_kind_known check (kind in ('charge', 'payment')),
    constraint ledger_charge_is_whole check (kind <> 'charge'
        or from_date is not null and to_date >= from_date and service_name is not null and quantity is not null),
    constraint ledger_payment_is_whole check (kind <> 'payment' or payment_type between 0 and 3),
    constraint ledger_correction_has_a_reason check (corrects_id is null or reason is not null),
    constraint ledger_external_unique unique (api_user_id, external_id),
    constraint ledger_account_fk foreign key (subscriber_id) references account (subscriber_id),
    constraint ledger_corrects_fk foreign key (corrects_id) references ledger (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index ledger_of_subscriber on ledger (subscriber_id, kind, rec_date, id);

-- A row for each day with a posting. end_debt: what is owed at the end of that day and, where none follows, today.
create table account_day (
    subscriber_id bigint not null,
    rec_date date not null,
    charge decimal(25, 10) not null,
    payment decimal(25, 10) not null,
    end_debt decimal(25, 10) not null,
    primary key (subscriber_id, rec_date),
    constraint account_day_account_fk foreign key (subscriber_id) references account (subscriber_id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- What was answered to a request with a key; written in the transaction of what it tells of, and kept for 30 days.
create table idempotency (
    api_user_id bigint not null,
    method varchar(64) not null,
    idem_key varchar(255) not null,
    fingerprint varchar(64) not null,
    -- The payment that was booked, or else the problem that was answered.
    ledger_id bigint,
    problem varchar(64),
    detail varchar(500),
    created_at datetime(3) not null,
    primary key (api_user_id, method, idem_key),
    constraint idempotency_has_an_answer check (ledger_id is null or problem is null),
    constraint idempotency_ledger_fk foreign key (ledger_id) references ledger (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index idempotency_created on idempotency (created_at);
