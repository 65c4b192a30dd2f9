import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting begins at a time of day, in London, and is held somewhere; both may be unknown. */
const UP = `
alter table meetings
  add column start_time text,
  add column place text,
  add constraint ck_meetings_start_time check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table meetings
  drop column start_time,
  drop column place;
select show_as_at();
`;

export class SayWhenAndWhereMeetingsAre20261129142300 implements MigrationInterface {
  name = 'SayWhenAndWhereMeetingsAre20261129142300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
