import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence is a link or a file. Files are kept once by their checksum; the public sees what the owner marked as fit for it. */
const UP = `
create table evidence_contents (
  checksum text not null,
  content bytea not null,
  constraint pk_evidence_contents primary key (checksum),
  constraint ck_evidence_contents_checksum check (checksum ~ '^[0-9a-f]{64}$')
);

alter table evidence
  alter column address drop not null,
  add column is_public boolean not null default false,
  add column filename text,
  add column media_type text,
  add column size_bytes integer,
  add column checksum text,
  add column recorded_at timestamptz,
  add constraint ck_evidence_kind check ((address is null) <> (checksum is null)),
  add constraint ck_evidence_file check (num_nulls(filename, media_type, size_bytes, checksum) in (0, 4)),
  add constraint fk_evidence_checksum foreign key (checksum) references evidence_contents (checksum);
update evidence e set recorded_at = u.recorded_at from action_updates u where u.id = e.update_id;
alter table evidence alter column recorded_at set not null;
create index ix_evidence_checksum on evidence (checksum);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
delete from evidence where address is null;
alter table evidence
  drop column is_public, drop column filename, drop column media_type, drop column size_bytes, drop column checksum,
  drop column recorded_at,
  alter column address set not null;
drop table evidence_contents;
select show_as_at();
`;

/** Files as evidence. */
export class KeepEvidenceFiles20261122131000 implements MigrationInterface {
  name = 'KeepEvidenceFiles20261122131000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
