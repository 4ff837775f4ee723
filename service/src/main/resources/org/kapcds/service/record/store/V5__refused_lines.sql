-- Lines that the database does not take, each with the kind of its trouble. They stand in the journal.

create table if not exists refused_line (
  instance uuid not null,
  line bigint not null,
  reason varchar(100) not null,
  primary key (instance, line)
);

-- How many calls a row tells of: those that are turned away again and again are counted together.
-- A table of its own: H2 makes a table anew to add a column, and a program may be killed in it.
create table if not exists counted_call (
  call uuid not null primary key references answered_call (id),
  calls bigint not null
);
