-- The lines of the journals as they stand there, and what is searched for in them.
-- The same on H2 and PostgreSQL. H2 keeps what a migration has made when the program is killed in it:
-- whatever is made here may be there already.

create table if not exists journal_line (
  instance uuid not null,
  line bigint not null,
  before_sha256 char(64) not null,
  sha256 char(64) not null,
  record text not null,
  primary key (instance, line)
);

create table if not exists answered_call (
  id uuid not null primary key,
  instance uuid not null,
  line bigint not null,
  answered_at timestamp with time zone not null,
  micros bigint not null,
  address varchar(200) not null,
  status integer not null,
  service varchar(100),
  hook varchar(100),
  hook_instance varchar(100),
  issuer varchar(500),
  tenant varchar(500),
  patient char(64),
  encounter char(64),
  release_version varchar(100),
  release_sha256 char(64),
  software varchar(100) not null,
  as_of varchar(100),
  foreign key (instance, line) references journal_line (instance, line)
);

create index if not exists answered_call_time on answered_call (answered_at);
create index if not exists answered_call_patient on answered_call (patient, answered_at);
create index if not exists answered_call_hook_instance on answered_call (hook_instance);

create table if not exists shown_card (
  call uuid not null references answered_call (id),
  card uuid not null,
  indicator varchar(20) not null,
  primary key (call, card)
);

create index if not exists shown_card_card on shown_card (card);

create table if not exists shown_rule (
  call uuid not null,
  card uuid not null,
  rule_id varchar(100) not null,
  variant varchar(100) not null,
  level varchar(20) not null,
  primary key (call, card, rule_id, variant),
  foreign key (call, card) references shown_card (call, card)
);

create index if not exists shown_rule_rule on shown_rule (rule_id);

create table if not exists offered_override (
  call uuid not null,
  card uuid not null,
  code varchar(100) not null,
  primary key (call, card, code),
  foreign key (call, card) references shown_card (call, card)
);
