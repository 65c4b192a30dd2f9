import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For how many months traces of sign-ins, refusals and reads of what is exempt are kept; without a number for good. */
const UP = `
alter table retention_settings
  add column access_event_months integer default 12,
  add constraint ck_retention_settings_access_event_months check (access_event_months between 1 and 240);
alter table retention_settings alter column access_event_months drop default;
`;

const DOWN = `
alter table retention_settings
  drop constraint ck_retention_settings_access_event_months,
  drop column access_event_months;
`;

export class KeepTracesForAWhile20261129115300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
