import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may see an action of a recommendation: what is hidden from somebody moves nothing that they read of the recommendation. The days
 * that start clocks have versions from now on: where another body is to answer first, they stay with the one whose clock they started.
 */
const UP = `
drop schema as_at cascade;
create or replace view planned_actions as
  select id, recommendation_id, made_on, owner_id, due_on, due_body_id, cadence, starts_on, publicity
  from actions where recommendation_id is not null;
select keep_versions('clock_events');
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop trigger tr_clock_events_versions on clock_events;
drop trigger tr_clock_events_last_version on clock_events;
drop view planned_actions;
create view planned_actions as
  select id, recommendation_id, made_on, owner_id, due_on, due_body_id, cadence, starts_on
  from actions where recommendation_id is not null;
select show_as_at();
`;

export class CountVisibleActions20261129045357 implements MigrationInterface {
  name = 'CountVisibleActions20261129045357';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
