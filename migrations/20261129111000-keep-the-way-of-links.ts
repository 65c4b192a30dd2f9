import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody wanted to go who asks for a link to sign in. */
export class KeepTheWayOfLinks20261129111000 implements MigrationInterface {
  name = 'KeepTheWayOfLinks20261129111000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table link_requests add column wanted_path text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table link_requests drop column wanted_path');
  }
}
