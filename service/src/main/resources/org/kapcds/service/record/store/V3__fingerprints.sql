-- By what something that was shown is known again; empty for what is never set aside.

alter table shown_rule add column if not exists fingerprint varchar(64) default '' not null;
