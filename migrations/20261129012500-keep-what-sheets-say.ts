import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A due date in words stays beside the day, or in its place. Of an item whose day nobody knows `made_on` is the latest day on which
 * it can have been made, and of such a response `decided_on`; pages say that the day is not known. An import keeps the titles above
 * its sheet, the cells that were refused, and what it made and changed, by which it can be undone.
 */
const UP = `
alter table actions add column due_phrase text, add column is_made_on_known boolean not null default true;
alter table recommendations add column is_made_on_known boolean not null default true;
alter table responses add column is_decided_on_known boolean not null default true;

alter table imports
  add column title text,
  add column undone_by_id integer,
  add column undone_at timestamptz,
  add constraint fk_imports_undone_by_id foreign key (undone_by_id) references accounts (id),
  drop constraint ck_imports_state,
  add constraint ck_imports_state check (state in ('mapping', 'running', 'done', 'undone')),
  add constraint ck_imports_undone check ((state = 'undone') = (undone_at is not null) and (undone_at is null) = (undone_by_id is null));
create index ix_imports_undone_by_id on imports (undone_by_id);

alter table import_rows
  add column refused_cells text[] not null default '{}',
  drop constraint ck_import_rows_state,
  add constraint ck_import_rows_state check (state in ('waiting', 'new', 'changed', 'unchanged', 'not-fitting', 'no-item'));

create table import_effects (
  id integer generated always as identity,
  import_id integer not null,
  at timestamptz not null,
  kind text not null,
  subject_id integer not null,
  reference text not null,
  before jsonb,
  after jsonb,
  constraint pk_import_effects primary key (id),
  constraint ck_import_effects_kind check (kind in ('recommendation', 'action', 'owner', 'changed-recommendation', 'changed-action', 'reference')),
  constraint fk_import_effects_import_id foreign key (import_id) references imports (id)
);
create index ix_import_effects_import_id on import_effects (import_id, id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table import_effects;
delete from import_rows where state = 'no-item';
alter table import_rows
  drop column refused_cells,
  drop constraint ck_import_rows_state,
  add constraint ck_import_rows_state check (state in ('waiting', 'new', 'changed', 'unchanged', 'not-fitting'));
update imports set state = 'done' where state = 'undone';
alter table imports
  drop constraint ck_imports_undone,
  drop column undone_at,
  drop column undone_by_id,
  drop column title,
  drop constraint ck_imports_state,
  add constraint ck_imports_state check (state in ('mapping', 'running', 'done'));
alter table responses drop column is_decided_on_known;
alter table recommendations drop column is_made_on_known;
alter table actions drop column due_phrase, drop column is_made_on_known;
select show_as_at();
`;

/** Words of due dates, days that nobody knows, and what an import did. */
export class KeepWhatSheetsSay20261129012500 implements MigrationInterface {
  name = 'KeepWhatSheetsSay20261129012500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
