-- The lines of the journals as they stand there, and what is searched for in them.
-- The same on H2 and PostgreSQL. H2 keeps what a migration has made when the program is killed in it:
-- whatever is made here may be there already. For the same reason nothing may be altered here: H2 makes a
-- table anew to add a column. What a later version needs beside is a table of its own, or the database is
-- made anew from the journal.

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

create index if not exists answered_call_hook_instance on answered_call (hook_instance);
create index if not exists answered_call_newest on answered_call (answered_at desc, id desc);
create index if not exists answered_call_service_newest on answered_call (service, answered_at desc, id desc);
create index if not exists answered_call_issuer_newest on answered_call (issuer, answered_at desc, id desc);
create index if not exists answered_call_patient_newest on answered_call (patient, answered_at desc, id desc);
create index if not exists answered_call_line on answered_call (instance, line);

-- How many calls a row tells of: those that are turned away again and again are counted together.
create table if not exists counted_call (
  call uuid not null primary key references answered_call (id),
  calls bigint not null
);

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
  -- By what it is known again when it was set aside; empty for what is never set aside.
  fingerprint varchar(64) default '' not null,
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

-- By what calls are found: the rules that spoke, their levels, what became of the cards. One index gives each
-- page of calls, the newest first.
create table if not exists call_topic (
  call uuid not null references answered_call (id),
  topic varchar(250) not null,
  answered_at timestamp with time zone not null,
  primary key (call, topic)
);

create index if not exists call_topic_newest on call_topic (topic, answered_at desc, call desc);

-- What clinicians did with the cards. Rows are added and never changed.
create table if not exists feedback (
  id uuid not null primary key,
  call uuid not null references answered_call (id),
  service varchar(100) not null,
  issuer varchar(500),
  card uuid not null,
  outcome varchar(20) not null,
  happened_at timestamp with time zone not null,
  reason_system varchar(100),
  reason_code varchar(100),
  commented boolean not null
);

create index if not exists feedback_card on feedback (card);
create index if not exists feedback_call on feedback (call);

create table if not exists accepted_suggestion (
  feedback uuid not null references feedback (id),
  suggestion varchar(100) not null,
  primary key (feedback, suggestion)
);

-- Feedback with the card it is about, shown to the same calling system; without one, shown_in is null.
create or replace view feedback_on_card as
select f.id, f.service, f.issuer, f.card, f.outcome, f.happened_at, f.reason_system, f.reason_code,
       min(cast(c.id as varchar(40))) as shown_in
from feedback f
left join (shown_card s join answered_call c on c.id = s.call)
  on s.card = f.card and coalesce(c.issuer, '') = coalesce(f.issuer, '')
group by f.id, f.service, f.issuer, f.card, f.outcome, f.happened_at, f.reason_system, f.reason_code;

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

-- What a candidate release, deciding beside the live one, would have decided otherwise.
create table if not exists shadow_difference (
  instance uuid not null,
  line bigint not null,
  found_at timestamp with time zone not null,
  decision char(36) not null,
  release_sha256 char(64) not null,
  candidate_sha256 char(64) not null,
  about varchar(20) not null,
  name varchar(100) not null,
  before_it varchar(200) not null,
  now_it varchar(200) not null,
  primary key (instance, line, about, name)
);

create index if not exists shadow_difference_candidate on shadow_difference (candidate_sha256, about, name);

-- Lines that the database does not take, each with the kind of its trouble. They stand in the journal.
create table if not exists refused_line (
  instance uuid not null,
  line bigint not null,
  reason varchar(100) not null,
  primary key (instance, line)
);

-- Tokens of calling systems that were believed, by any instance: SHA-256 of issuer and id.
create table if not exists used_token (
  token char(64) not null primary key,
  usable_until timestamp with time zone not null
);

create index if not exists used_token_until on used_token (usable_until);
