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

create table if not exists accepted_suggestion (
  feedback uuid not null references feedback (id),
  suggestion varchar(100) not null,
  primary key (feedback, suggestion)
);

-- Feedback with the card it is about, shown to the same calling system; without one, call is null.
create or replace view feedback_on_card as
select f.id, f.service, f.issuer, f.card, f.outcome, f.happened_at, f.reason_system, f.reason_code,
       min(cast(c.id as varchar(40))) as shown_in
from feedback f
left join (shown_card s join answered_call c on c.id = s.call)
  on s.card = f.card and coalesce(c.issuer, '') = coalesce(f.issuer, '')
group by f.id, f.service, f.issuer, f.card, f.outcome, f.happened_at, f.reason_system, f.reason_code;
