import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a paper is said to be can be put right, and a wrong paper taken out; what it was said to be stays. */
const UP = `
alter table documents
  add column taken_out_at timestamptz,
  add column taken_out_by text,
  add column taken_out_reason text,
  add constraint ck_documents_taken_out check (num_nulls(taken_out_at, taken_out_by, taken_out_reason) in (0, 3));
create table document_corrections (
  id integer generated always as identity,
  document_id integer not null,
  title_before text not null,
  kind_before text not null,
  body_id_before integer not null,
  dated_on_before date not null,
  reason text not null,
  corrected_on date not null,
  corrected_by text not null,
  recorded_at timestamptz not null,
  constraint pk_document_corrections primary key (id),
  constraint fk_document_corrections_document_id foreign key (document_id) references documents (id),
  constraint fk_document_corrections_body_id_before foreign key (body_id_before) references bodies (id)
);
create index ix_document_corrections_document_id on document_corrections (document_id, id);
create index ix_document_corrections_body_id_before on document_corrections (body_id_before);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table document_corrections;
alter table documents
  drop constraint ck_documents_taken_out,
  drop column taken_out_at,
  drop column taken_out_by,
  drop column taken_out_reason;
select show_as_at();
`;

export class CorrectPapers20261129045000 implements MigrationInterface {
  name = 'CorrectPapers20261129045000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
