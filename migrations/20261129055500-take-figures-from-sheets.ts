import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sheet can record and put right figures of measures, which go away when it is undone. */
const UP = `
alter table import_effects
  drop constraint ck_import_effects_kind,
  add constraint ck_import_effects_kind
    check (kind in ('recommendation', 'action', 'owner', 'meeting', 'changed-recommendation', 'changed-action', 'reference', 'figures'));
`;

const DOWN = `
delete from import_effects where kind = 'figures';
alter table import_effects
  drop constraint ck_import_effects_kind,
  add constraint ck_import_effects_kind
    check (kind in ('recommendation', 'action', 'owner', 'meeting', 'changed-recommendation', 'changed-action', 'reference'));
`;

export class TakeFiguresFromSheets20261129055500 implements MigrationInterface {
  name = 'TakeFiguresFromSheets20261129055500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
