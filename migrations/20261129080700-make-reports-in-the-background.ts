import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that are made beside the requests. A claim on one runs out by the database's clock, so that another copy takes it up again. */
const UP = `
create table report_jobs (
  id integer generated always as identity,
  kind text not null,
  query jsonb not null,
  audience text not null,
  formats text[] not null,
  title text not null,
  publication jsonb,
  wants_mail boolean not null,
  asked_by_id integer not null,
  asked_at timestamptz not null,
  state text not null default 'waiting',
  done integer not null default 0,
  step text,
  attempts integer not null default 0,
  claimed_by text,
  claimed_until timestamptz,
  fault text,
  ended_at timestamptz,
  seen_at timestamptz,
  published_id integer,
  constraint pk_report_jobs primary key (id),
  constraint ck_report_jobs_audience check (audience in ('open', 'exempt')),
  constraint ck_report_jobs_state check (state in ('waiting', 'running', 'done', 'failed')),
  constraint ck_report_jobs_ended check ((state in ('done', 'failed')) = (ended_at is not null)),
  constraint fk_report_jobs_asked_by_id foreign key (asked_by_id) references accounts (id),
  constraint fk_report_jobs_published_id foreign key (published_id) references published_reports (id)
);
create index ix_report_jobs_state on report_jobs (state, id);
create index ix_report_jobs_asked_by_id on report_jobs (asked_by_id, id);
create index ix_report_jobs_published_id on report_jobs (published_id);

create table report_job_files (
  id integer generated always as identity,
  job_id integer not null,
  format text not null,
  media_type text not null,
  size_bytes integer not null,
  checksum text not null,
  content bytea not null,
  constraint pk_report_job_files primary key (id),
  constraint ck_report_job_files_checksum check (checksum ~ '^[0-9a-f]{64}$'),
  constraint fk_report_job_files_job_id foreign key (job_id) references report_jobs (id) on delete cascade
);
create unique index uq_report_job_files_format on report_job_files (job_id, format);
`;

const DOWN = `
drop table report_job_files;
drop table report_jobs;
`;

export class MakeReportsInTheBackground20261129080700 implements MigrationInterface {
  name = 'MakeReportsInTheBackground20261129080700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
