-- What the method sql may read, and all that its account is granted. MariaDB runs a view with the rights of the account
-- that made it, the one of the migrations: whoever reads a view needs rights to the view alone.
-- No API users, keys, tokens, audit or idempotency keys stand in any of them, and no authorization codes.

create view v_node as
select id, name, time_zone from node;

create view v_pbx as
select id, node_id, name, type from pbx;

create view v_department as
select id, node_id, parent_id, path, name, description, address from department;

create view v_subscriber as
select id, department_id, full_name, subscriber_type, connection_date, account_number, street, house, flat, building,
    floor_number, area, zip_code, email, description, information, is_public, gender, birthday, contract_number,
    contract_date, personal_code, edrpou, tax_code, bank_name, bank_code, bank_account, delivery_type, privilege_info,
    privilege_discount
from subscriber;

create view v_subscriber_plan as
select subscriber_id, from_date, plan_id from subscriber_plan;

create view v_phone_number as
select id, subscriber_id, pbx_id, dn, description, from_date, to_date from phone_number;

create view v_phone_number_plan as
select phone_number_id, from_date, plan_id from number_plan;

create view v_provider as
select id, name, description, main from provider;

create view v_plan as
select id, name, description, attribute, digits_after_decimal, active, base from plan;

create view v_currency as
select id, code, name, digits, main from currency;

create view v_exchange_rate as
select currency_id, from_date, rate from exchange_rate;

create view v_day_type as
select id, name from day_type;

create view v_day_type_weekday as
select day_type_id, weekday from day_type_weekday;

create view v_day_type_date as
select day_type_id, on_date from day_type_date;

create view v_tariff as
select id, name, provider_id, direction, deleted from tariff;

create view v_tariff_parameters as
select id, tariff_id, plan_id, active_date, currency_id, price, unit, round_to, first_step, free_seconds,
    free_seconds_mode, subtract_seconds, round_cost_to, round_duration_down, round_cost_down, round_cost_mode,
    round_first_minute, no_account, account_description, account_dns, minimum_duration, stages, stages_mode, split_bands,
    connection_cost, minimum_cost
from tariff_parameters;

create view v_time_band as
select id, parameters_id, day_type_id, hour_from, hour_to, price, connection_cost from time_band;

create view v_stage as
select id, parameters_id, from_minute, price, round_to from stage;

create view v_code_category as
select id, name, parent_id from code_category;

create view v_code as
select id, provider_id, direction, prefix, name, tariff_id, category_id, from_date, to_date from code;

create view v_service as
select id, name, code, description, period, rate_id, price, active from service;

create view v_plan_service as
select plan_id, service_id from plan_service;

create view v_subscriber_service as
select subscriber_id, service_id, from_date, to_date, quantity from subscriber_service;

-- A correction has the opposite amount and names the row that it corrects.
create view v_charge as
select id, subscriber_id, rec_date, amount, from_date, to_date, service_id, service_name, quantity, corrects_id, reason,
    booked_at
from ledger where kind = 'charge';

create view v_payment as
select id, subscriber_id, rec_date, amount, payment_type, bank, external_id, corrects_id, reason, booked_at
from ledger where kind = 'payment';

create view v_account as
select subscriber_id, closed_on from account;

create view v_account_day as
select subscriber_id, rec_date, charge, payment, end_debt from account_day;
