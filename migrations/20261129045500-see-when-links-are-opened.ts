import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody was first seen at the page of a link. */
const UP = `
alter table answer_links add column opened_at timestamptz;
update answer_links l set opened_at = first.at
from (select u.link_id, min(a.recorded_at) as at from answered_updates u join action_updates a on a.id = u.update_id group by u.link_id) first
where first.link_id = l.id;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table answer_links drop column opened_at;
select show_as_at();
`;

export class SeeWhenLinksAreOpened20261129045500 implements MigrationInterface {
  name = 'SeeWhenLinksAreOpened20261129045500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
