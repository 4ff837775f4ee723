-- Lines that the database does not take, each with the kind of its trouble. They stand in the journal.

create table if not exists refused_line (
  instance uuid not null,
  line bigint not null,
  reason varchar(100) not null,
  primary key (instance, line)
);

-- How many calls a row tells of: those that are turned away again and again are counted together.
alter table answered_call add column if not exists calls bigint default 1 not null;
