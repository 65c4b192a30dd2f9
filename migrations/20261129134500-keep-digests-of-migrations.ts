import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each migration looked like when it ran: a schema that an edited migration made is told from the one that the program expects. */
const UP = `
alter table migrations
  add column digest text,
  add constraint ck_migrations_digest check (digest ~ '^[0-9a-f]{64}$');
`;

const DOWN = `
alter table migrations drop column digest;
`;

export class KeepDigestsOfMigrations20261129134500 implements MigrationInterface {
  name = 'KeepDigestsOfMigrations20261129134500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
