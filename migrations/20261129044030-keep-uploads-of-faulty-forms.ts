import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table kept_uploads (
  id text not null,
  holder text not null,
  field text not null,
  filename text not null,
  content bytea not null,
  size_bytes integer not null,
  expires_at timestamptz not null,
  constraint pk_kept_uploads primary key (id)
);
create index ix_kept_uploads_holder on kept_uploads (holder);
create index ix_kept_uploads_expires_at on kept_uploads (expires_at);
`;

const DOWN = `
drop table kept_uploads;
`;

export class KeepUploadsOfFaultyForms20261129044030 implements MigrationInterface {
  name = 'KeepUploadsOfFaultyForms20261129044030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
