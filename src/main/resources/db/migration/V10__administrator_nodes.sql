-- The communication nodes whose subscribers and calls an administrator may see: ids with a space between; null: all.
alter table administrator add column node_limit varchar(1000);
