import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (all: string, ended: string) => `
alter table report_jobs drop constraint ck_report_jobs_state, drop constraint ck_report_jobs_ended;
alter table report_jobs add constraint ck_report_jobs_state check (state in (${all})),
  add constraint ck_report_jobs_ended check ((state in (${ended})) = (ended_at is not null));
`;

/** Whoever asked for a report in the background may call it off. */
export class CancelReports20261129115700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      states(`'waiting', 'running', 'done', 'failed', 'cancelled'`, `'done', 'failed', 'cancelled'`),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`delete from report_jobs where state = 'cancelled'`);
    await queryRunner.query(states(`'waiting', 'running', 'done', 'failed'`, `'done', 'failed'`));
  }
}
