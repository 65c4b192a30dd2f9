import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which sections a council wants in its reports, in which order, with which words before them. */
const UP = `
create table report_templates (
  id integer generated always as identity,
  body_id integer not null,
  kind text not null,
  name text not null,
  sections text[] not null,
  covering_text text,
  report_of text,
  contact_officer text,
  wards text,
  is_standard boolean not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_report_templates primary key (id),
  constraint ck_report_templates_sections check (cardinality(sections) > 0),
  constraint fk_report_templates_body_id foreign key (body_id) references bodies (id),
  constraint fk_report_templates_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create unique index uq_report_templates_name on report_templates (body_id, kind, name);
create unique index uq_report_templates_standard on report_templates (body_id, kind) where is_standard;
`;

const DOWN = `
drop table report_templates;
`;

export class KeepTemplatesOfReports20261129082700 implements MigrationInterface {
  name = 'KeepTemplatesOfReports20261129082700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
