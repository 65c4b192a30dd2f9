import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page of an item tells from which import it came: found by the index, whatever number of rows was ever imported. */
export class FindImportsOfItems20261130223000 implements MigrationInterface {
  name = 'FindImportsOfItems20261130223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_import_effects_subject_id on import_effects (subject_id, kind)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_import_effects_subject_id');
  }
}
