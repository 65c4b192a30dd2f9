import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reports that a body reads name the post whose they are, as agenda papers do; the body keeps it. */
const UP = `
alter table bodies add column report_of text;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table bodies drop column report_of;
select show_as_at();
`;

export class SayWhoseAReportIs20261129080400 implements MigrationInterface {
  name = 'SayWhoseAReportIs20261129080400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
