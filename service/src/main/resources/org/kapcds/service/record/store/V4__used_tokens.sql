-- Tokens of calling systems that were believed, by any instance: SHA-256 of issuer and id.

create table if not exists used_token (
  token char(64) not null primary key,
  usable_until timestamp with time zone not null
);

create index if not exists used_token_until on used_token (usable_until);
