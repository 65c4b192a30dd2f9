import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table proposals add column made_of integer[];
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table proposals drop column made_of;
select show_as_at();
`;

/** Which proposals a split or a merge took apart or together, so that it can be undone while they wait. */
export class UndoShapingOfProposals20261122170000 implements MigrationInterface {
  name = 'UndoShapingOfProposals20261122170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
