-- By what calls are found: the rules that spoke, their levels, what became of the cards. One index gives each
-- page of calls, the newest first.

create table if not exists call_topic (
  call uuid not null references answered_call (id),
  topic varchar(250) not null,
  answered_at timestamp with time zone not null,
  primary key (call, topic)
);

create index if not exists call_topic_newest on call_topic (topic, answered_at desc, call desc);
create index if not exists answered_call_newest on answered_call (answered_at desc, id desc);
create index if not exists answered_call_service_newest on answered_call (service, answered_at desc, id desc);
create index if not exists answered_call_issuer_newest on answered_call (issuer, answered_at desc, id desc);
create index if not exists answered_call_patient_newest on answered_call (patient, answered_at desc, id desc);
create index if not exists answered_call_line on answered_call (instance, line);
create index if not exists feedback_call on feedback (call);
