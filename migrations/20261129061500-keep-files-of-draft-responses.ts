import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that came with a draft response stay with it, and with the response that it becomes. */
const UP = `
create table response_draft_files (
  id integer generated always as identity,
  draft_id integer not null,
  filename text not null,
  media_type text not null,
  size_bytes integer not null,
  checksum text not null,
  content bytea not null,
  constraint pk_response_draft_files primary key (id),
  constraint ck_response_draft_files_checksum check (checksum ~ '^[0-9a-f]{64}$'),
  constraint fk_response_draft_files_draft_id foreign key (draft_id) references response_drafts (id) on delete cascade
);
create index ix_response_draft_files_draft_id on response_draft_files (draft_id, id);
`;

const DOWN = `
drop table response_draft_files;
`;

export class KeepFilesOfDraftResponses20261129061500 implements MigrationInterface {
  name = 'KeepFilesOfDraftResponses20261129061500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
