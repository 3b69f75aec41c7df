-- What the pages of the price list search and sort by: the name without regard to case, which the index has in order for the
-- tariffs that are not deleted.
alter table tariff add column folded_name varchar(100) generated always as (lower(name));
create index tariff_by_name on tariff (deleted, folded_name, id);
