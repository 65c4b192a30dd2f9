import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The council's own Word document, into which reports are written. Earlier ones are kept, since reports were written into them. */
const UP = `
create table report_letterheads (
  id integer generated always as identity,
  filename text not null,
  checksum text not null,
  size_bytes integer not null,
  content bytea not null,
  uploaded_by_id integer not null,
  uploaded_at timestamptz not null,
  removed_by_id integer,
  removed_at timestamptz,
  constraint pk_report_letterheads primary key (id),
  constraint ck_report_letterheads_checksum check (checksum ~ '^[0-9a-f]{64}$'),
  constraint ck_report_letterheads_removal check ((removed_at is null) = (removed_by_id is null)),
  constraint fk_report_letterheads_uploaded_by_id foreign key (uploaded_by_id) references accounts (id),
  constraint fk_report_letterheads_removed_by_id foreign key (removed_by_id) references accounts (id)
);
create index ix_report_letterheads_uploaded_by_id on report_letterheads (uploaded_by_id);
create index ix_report_letterheads_removed_by_id on report_letterheads (removed_by_id);
`;

export class KeepLetterheads20261129083500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_letterheads');
  }
}
