import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session says whose it is, since when, and by what browser, so that its owner can look through them and end one. */
const UP = `
alter table sessions
  add column number serial not null,
  add column account_id integer,
  add column began_at timestamptz not null default now(),
  add column last_used_at timestamptz not null default now(),
  add column browser text not null default 'Another browser',
  add column place text not null default 'unknown',
  add column must_renew boolean not null default false,
  add constraint uq_sessions_number unique (number),
  add constraint fk_sessions_account_id foreign key (account_id) references accounts (id) on delete cascade;
update sessions set account_id = a.id from accounts a where a.id::text = data ->> 'accountId';
create index ix_sessions_account_id on sessions (account_id);
`;

const DOWN = `
alter table sessions
  drop column number, drop column account_id, drop column began_at, drop column last_used_at,
  drop column browser, drop column place, drop column must_renew;
`;

export class KnowWhoseSessionsAre20261129105900 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
