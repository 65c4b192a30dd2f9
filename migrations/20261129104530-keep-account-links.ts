import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links by which somebody gets into an account, and the accounts that have no password: those who were invited, and those who sign in
 * by another way. Who asks for a link is kept until it is written, so that asking takes the same work for every address.
 */
const UP = `
alter table accounts alter column password_hash drop not null;

create table account_links (
  id integer generated always as identity,
  kind text not null,
  digest text not null,
  account_id integer,
  message_id integer,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  constraint pk_account_links primary key (id),
  constraint uq_account_links_digest unique (digest),
  constraint fk_account_links_account_id foreign key (account_id) references accounts (id),
  constraint fk_account_links_message_id foreign key (message_id) references messages (id) on delete set null,
  constraint ck_account_links_kind check (kind in ('sign-in', 'new-password', 'invitation', 'first-administrator')),
  constraint ck_account_links_digest check (digest ~ '^[0-9a-f]{64}$'),
  constraint ck_account_links_account check ((account_id is null) = (kind = 'first-administrator'))
);
create index ix_account_links_account_id on account_links (account_id, kind);
create index ix_account_links_message_id on account_links (message_id);
create index ix_account_links_expires_at on account_links (expires_at);

create table link_requests (
  id integer generated always as identity,
  kind text not null,
  email text not null,
  asked_at timestamptz not null,
  constraint pk_link_requests primary key (id),
  constraint ck_link_requests_kind check (kind in ('sign-in', 'new-password'))
);
`;

const DOWN = `
drop table link_requests;
drop table account_links;
update accounts set password_hash = 'none' where password_hash is null;
alter table accounts alter column password_hash set not null;
`;

export class KeepAccountLinks20261129104530 implements MigrationInterface {
  name = 'KeepAccountLinks20261129104530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
