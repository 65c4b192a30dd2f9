import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The member's question that an action answers, as the paper or a clerk says it. */
const UP = `
drop schema as_at cascade;
alter table proposals add column question text;
alter table actions add column question text;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table actions drop column question;
alter table proposals drop column question;
select show_as_at();
`;

export class KeepTheQuestion20261129045100 implements MigrationInterface {
  name = 'KeepTheQuestion20261129045100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
