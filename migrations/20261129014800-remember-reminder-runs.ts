import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the day's reminders were written, by whom, and that the program does so by itself once a day, however many copies run. */
const UP = `
create table reminder_runs (
  id integer generated always as identity,
  kind text not null,
  planned_on date not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  mails integer,
  claimed_by uuid,
  claimed_until timestamptz,
  constraint pk_reminder_runs primary key (id),
  constraint ck_reminder_runs_kind check (kind in ('daily', 'asked')),
  constraint ck_reminder_runs_end check ((ended_at is null) = (mails is null))
);
create unique index uq_reminder_runs_daily on reminder_runs (planned_on) where kind = 'daily';
create index ix_reminder_runs_ended_at on reminder_runs (ended_at);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table reminder_runs;
select show_as_at();
`;

export class RememberReminderRuns20261129014800 implements MigrationInterface {
  name = 'RememberReminderRuns20261129014800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
