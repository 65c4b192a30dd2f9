import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `alter table mail_preferences add column before_meetings boolean not null default false;`;

const DOWN = `alter table mail_preferences drop column before_meetings;`;

/** Whether a chair or a clerk wants a digest before each meeting. */
export class SendDigestsBeforeMeetings20261129025100 implements MigrationInterface {
  name = 'SendDigestsBeforeMeetings20261129025100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
