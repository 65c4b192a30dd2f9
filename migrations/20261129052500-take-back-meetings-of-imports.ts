import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting that an import entered goes away when the import is undone. */
const UP = `
alter table import_effects
  drop constraint ck_import_effects_kind,
  add constraint ck_import_effects_kind
    check (kind in ('recommendation', 'action', 'owner', 'meeting', 'changed-recommendation', 'changed-action', 'reference'));
`;

const DOWN = `
delete from import_effects where kind = 'meeting';
alter table import_effects
  drop constraint ck_import_effects_kind,
  add constraint ck_import_effects_kind
    check (kind in ('recommendation', 'action', 'owner', 'changed-recommendation', 'changed-action', 'reference'));
`;

export class TakeBackMeetingsOfImports20261129052500 implements MigrationInterface {
  name = 'TakeBackMeetingsOfImports20261129052500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
