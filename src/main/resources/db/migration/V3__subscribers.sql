-- Who is billed: communication nodes with their PBXs, departments, subscribers, their numbers and plans.
create sequence node_seq start with 50 increment by 50 nocache;
create sequence pbx_seq start with 50 increment by 50 nocache;
create sequence department_seq start with 50 increment by 50 nocache;
create sequence subscriber_seq start with 50 increment by 50 nocache;
create sequence phone_number_seq start with 50 increment by 50 nocache;

-- The plan of a subscriber for whom none is named.
alter table plan add column base boolean default false not null;
alter table plan add column only_one_base integer generated always as (case when base then 1 end);
alter table plan add constraint plan_base_unique unique (only_one_base);
update plan set base = true where name = 'Base';

create table node (
    id bigint not null primary key,
    name varchar(100) not null,
    -- IANA; time bands, day types and months follow it.
    time_zone varchar(50) not null,
    constraint node_id_positive check (id > 0),
    constraint node_name_unique unique (name)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table pbx (
    id bigint not null primary key,
    node_id bigint not null,
    name varchar(100) not null,
    type varchar(100),
    constraint pbx_id_positive check (id > 0),
    constraint pbx_name_unique unique (node_id, name),
    constraint pbx_node_fk foreign key (node_id) references node (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- A tree in each node; path holds the ids from the root down to the department itself: /51/52/60/
create table department (
    id bigint not null primary key,
    node_id bigint not null,
    parent_id bigint,
    path varchar(500) not null,
    name varchar(100) not null,
    description varchar(1000),
    address varchar(300),
    constraint department_id_positive check (id > 0),
    constraint department_path_unique unique (path),
    constraint department_node_fk foreign key (node_id) references node (id),
    constraint department_parent_fk foreign key (parent_id) references department (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create table subscriber (
    id bigint not null primary key,
    department_id bigint not null,
    full_name varchar(200) not null,
    -- 0 individual, 1 legal entity, 2 official, 3 budget, 4 preferential
    subscriber_type integer default 0 not null,
    connection_date date not null,
    account_number varchar(50) not null,
    street varchar(200),
    house varchar(20),
    flat varchar(20),
    building varchar(20),
    floor_number integer,
    area varchar(100),
    zip_code varchar(20),
    email varchar(254),
    folded_email varchar(254) generated always as (lower(email)),
    description varchar(1000),
    information varchar(2000),
    auth_code varchar(50),
    is_public boolean default false not null,
    gender integer default 0 not null,
    birthday date,
    contract_number varchar(50),
    contract_date date,
    personal_code varchar(50),
    edrpou varchar(20),
    tax_code varchar(20),
    bank_name varchar(100),
    bank_code varchar(20),
    bank_account varchar(50),
    delivery_type integer default 0 not null,
    privilege_info varchar(500),
    privilege_discount decimal(5, 2) default 0 not null,
    version bigint default 0 not null,
    constraint subscriber_id_positive check (id > 0),
    constraint subscriber_account_unique unique (account_number),
    constraint subscriber_department_fk foreign key (department_id) references department (id),
    constraint subscriber_type_known check (subscriber_type between 0 and 4),
    constraint subscriber_gender_known check (gender in (0, 1, 2, 9)),
    constraint subscriber_delivery_known check (delivery_type between 0 and 4),
    constraint subscriber_discount_percent check (privilege_discount between 0 and 100)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index subscriber_department on subscriber (department_id, id);
create index subscriber_email on subscriber (folded_email);

-- Which plan from which day on; the number's own beats the subscriber's.
create table subscriber_plan (
    subscriber_id bigint not null,
    from_date date not null,
    plan_id bigint not null,
    primary key (subscriber_id, from_date),
    constraint subscriber_plan_subscriber_fk foreign key (subscriber_id) references subscriber (id),
    constraint subscriber_plan_plan_fk foreign key (plan_id) references plan (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

-- A DN. Periods of one DN on one PBX never overlap; whoever adds one holds the PBX's row meanwhile. to_date is the last day.
create table phone_number (
    id bigint not null primary key,
    subscriber_id bigint not null,
    pbx_id bigint not null,
    dn varchar(20) not null,
    description varchar(200),
    from_date date not null,
    to_date date,
    constraint phone_number_id_positive check (id > 0),
    constraint phone_number_unique unique (pbx_id, dn, from_date),
    constraint phone_number_subscriber_fk foreign key (subscriber_id) references subscriber (id),
    constraint phone_number_pbx_fk foreign key (pbx_id) references pbx (id),
    constraint phone_number_dates check (to_date is null or to_date >= from_date)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;

create index phone_number_subscriber on phone_number (subscriber_id, id);

create table number_plan (
    phone_number_id bigint not null,
    from_date date not null,
    plan_id bigint not null,
    primary key (phone_number_id, from_date),
    constraint number_plan_number_fk foreign key (phone_number_id) references phone_number (id),
    constraint number_plan_plan_fk foreign key (plan_id) references plan (id)
) /*M! engine = InnoDB, default charset = utf8mb4, collate = utf8mb4_nopad_bin */;
