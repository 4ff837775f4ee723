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
