import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters about what may still be undone wait for so long. */
const UP = `
alter table messages add column not_before timestamptz;
`;

const DOWN = `
alter table messages drop column not_before;
`;

export class LetLettersWait20261129060731 implements MigrationInterface {
  name = 'LetLettersWait20261129060731';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
