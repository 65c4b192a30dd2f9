import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people call a body for short, by which it is found: “Children's panel”. */
const UP = `
alter table bodies add column short_name text;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table bodies drop column short_name;
select show_as_at();
`;

export class GiveBodiesShortNames20261129141500 implements MigrationInterface {
  name = 'GiveBodiesShortNames20261129141500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
