import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The latest update of an action stands at the end of its part of the index, where all of them had to be fetched and put in order. */
const UP = `
create index ix_action_updates_latest on action_updates (action_id, written_on, recorded_at, id);
drop index ix_action_updates_action_id;
`;

const DOWN = `
create index ix_action_updates_action_id on action_updates (action_id, id);
drop index ix_action_updates_latest;
`;

export class FindTheLatestUpdate20261129211840 implements MigrationInterface {
  name = 'FindTheLatestUpdate20261129211840';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
