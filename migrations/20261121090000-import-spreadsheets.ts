import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table imports (
  id integer generated always as identity,
  filename text not null,
  checksum text not null,
  sheet_names text[] not null,
  sheet text,
  headings text[] not null default '{}',
  body_id integer not null,
  publicity text not null,
  plan jsonb,
  state text not null default 'mapping',
  uploaded_by_id integer not null,
  uploaded_at timestamptz not null,
  started_by_id integer,
  started_at timestamptz,
  ended_at timestamptz,
  constraint pk_imports primary key (id),
  constraint ck_imports_publicity check (publicity in ('published', 'unpublished', 'exempt')),
  constraint ck_imports_state check (state in ('mapping', 'running', 'done')),
  constraint fk_imports_body_id foreign key (body_id) references bodies (id),
  constraint fk_imports_uploaded_by_id foreign key (uploaded_by_id) references accounts (id),
  constraint fk_imports_started_by_id foreign key (started_by_id) references accounts (id)
);
create index ix_imports_body_id on imports (body_id);
create index ix_imports_started_by_id on imports (started_by_id);
create index ix_imports_state on imports (state, id);

create table import_contents (
  import_id integer not null,
  content bytea not null,
  constraint pk_import_contents primary key (import_id),
  constraint fk_import_contents_import_id foreign key (import_id) references imports (id)
);

create table import_rows (
  id integer generated always as identity,
  import_id integer not null,
  row_number integer not null,
  cells text[] not null,
  draft jsonb,
  state text not null default 'waiting',
  reason text,
  done_items text[] not null default '{}',
  done_changes text[] not null default '{}',
  constraint pk_import_rows primary key (id),
  constraint uq_import_rows_row_number unique (import_id, row_number),
  constraint ck_import_rows_state check (state in ('waiting', 'new', 'changed', 'unchanged', 'not-fitting')),
  constraint ck_import_rows_reason check ((state = 'not-fitting') = (reason is not null)),
  constraint fk_import_rows_import_id foreign key (import_id) references imports (id)
);
create index ix_import_rows_state on import_rows (import_id, state, row_number);

create table import_references (
  id integer generated always as identity,
  body_id integer not null,
  sheet_reference text not null,
  kind text not null,
  part integer not null,
  recommendation_id integer,
  action_id integer,
  facts jsonb,
  constraint pk_import_references primary key (id),
  constraint uq_import_references_part unique (body_id, sheet_reference, kind, part),
  constraint ck_import_references_kind check (kind in ('recommendation', 'action')),
  constraint ck_import_references_item check (num_nonnulls(recommendation_id, action_id) <= 1),
  constraint fk_import_references_body_id foreign key (body_id) references bodies (id),
  constraint fk_import_references_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_import_references_action_id foreign key (action_id) references actions (id)
);
create index ix_import_references_recommendation_id on import_references (recommendation_id);
create index ix_import_references_action_id on import_references (action_id);

create table import_headings (
  heading text not null,
  field text not null,
  constraint pk_import_headings primary key (heading)
);

create table import_statuses (
  status text not null,
  meaning text not null,
  constraint pk_import_statuses primary key (status)
);
`;

const TABLES = [
  'import_statuses',
  'import_headings',
  'import_references',
  'import_rows',
  'import_contents',
  'imports',
];

export class ImportSpreadsheets20261121090000 implements MigrationInterface {
  name = 'ImportSpreadsheets20261121090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop table ${table}`);
  }
}
