-- What was done with records: who has searched, read, exported or erased, when and for what.

create table if not exists record_act (
  id uuid not null primary key,
  instance uuid not null,
  line bigint not null,
  done_at timestamp with time zone not null,
  what varchar(20) not null,
  done_by varchar(200) not null,
  why varchar(500) not null,
  patient char(64),
  foreign key (instance, line) references journal_line (instance, line)
);

create index if not exists record_act_time on record_act (done_at);

create table if not exists record_act_call (
  act uuid not null references record_act (id),
  call uuid not null,
  primary key (act, call)
);

create index if not exists record_act_call_call on record_act_call (call);
