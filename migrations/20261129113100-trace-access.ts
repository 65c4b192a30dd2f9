import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed in and out, was refused or slowed down, and read what is exempt. No part of the trail: it is kept for a while only. */
const UP = `
create table access_events (
  id integer generated always as identity,
  at timestamptz not null,
  kind text not null,
  how text,
  account_id integer,
  subject text,
  path text not null,
  address text not null,
  request_id text not null,
  constraint pk_access_events primary key (id),
  constraint fk_access_events_account_id foreign key (account_id) references accounts (id) on delete set null,
  constraint ck_access_events_kind check (kind in ('signed-in', 'signed-out', 'sign-in-failed', 'second-factor-failed',
    'refused', 'throttled', 'read-exempt'))
);
create index ix_access_events_at on access_events (at);
create index ix_access_events_kind on access_events (kind, id);
create index ix_access_events_account_id on access_events (account_id, id);
`;

export class TraceAccess20261129113100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table access_events');
  }
}
