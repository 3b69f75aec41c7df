-- The page of subscribers finds and orders them by name, account number and e-mail address, in any case, and by number. Each
-- index holds all that a page needs to find the ids of its rows, so that a page in the middle of a million reads no other row.
alter table subscriber add column folded_name varchar(400) generated always as (lower(full_name));
alter table subscriber add column folded_account varchar(100) generated always as (lower(account_number));

create index subscriber_by_name on subscriber (folded_name, id, department_id);
create index subscriber_by_account on subscriber (folded_account, id, department_id);
create index subscriber_by_email on subscriber (folded_email, id, department_id);
create index phone_number_dn on phone_number (dn, subscriber_id, to_date);

-- Begins like subscriber_by_email, which does for both.
drop index subscriber_email /*M! on subscriber */;

-- H2 reads no index backwards, and most tables are sorted by name.
create index subscriber_by_name_down on subscriber (folded_name desc, id desc, department_id);
