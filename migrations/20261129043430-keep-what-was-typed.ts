import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table kept_forms (
  id text not null,
  holder text not null,
  account_id integer not null,
  content bytea not null,
  expires_at timestamptz not null,
  constraint pk_kept_forms primary key (id)
);
create index ix_kept_forms_account_id on kept_forms (account_id);
create index ix_kept_forms_holder on kept_forms (holder);
create index ix_kept_forms_expires_at on kept_forms (expires_at);
`;

const DOWN = `
drop table kept_forms;
`;

export class KeepWhatWasTyped20261129043430 implements MigrationInterface {
  name = 'KeepWhatWasTyped20261129043430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
