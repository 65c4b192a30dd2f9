import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A council says from when on it keeps what for how many months; without a number for good. */
const UP = `
create table retention_settings (
  id integer generated always as identity,
  from_on date not null,
  sent_mail_months integer,
  received_mail_months integer,
  is_daily boolean not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_retention_settings primary key (id),
  constraint ck_retention_settings_sent_mail_months check (sent_mail_months between 1 and 240),
  constraint ck_retention_settings_received_mail_months check (received_mail_months between 1 and 240),
  constraint fk_retention_settings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
`;

const DOWN = `
drop table retention_settings;
`;

export class KeepForAWhile20261129113600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
