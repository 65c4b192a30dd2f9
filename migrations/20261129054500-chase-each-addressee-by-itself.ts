import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line about an answer names the body that owes it: two addressees of one recommendation may share a mailbox and a due date.
 * An older line is the first addressee’s where there is no other; where there are several it names none, and counts for each.
 */
const UP = `
alter table reminders
  add column addressee_id integer constraint fk_reminders_addressee_id references bodies,
  add constraint ck_reminders_addressee check (addressee_id is null or recommendation_id is not null);
update reminders l set addressee_id = r.addressee_id
from recommendations r
where r.id = l.recommendation_id
  and not exists (select from recommendation_addressees f where f.recommendation_id = r.id and f.body_id <> r.addressee_id);
create index ix_reminders_addressee_id on reminders (addressee_id) where addressee_id is not null;
drop index uq_reminders_recommendation;
create unique index uq_reminders_recommendation on reminders (recommendation_id, addressee_id, recipient, stage, due_on, kind)
  where recommendation_id is not null and kind in ('stage', 'copy');
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop index uq_reminders_recommendation;
delete from reminders l using reminders e
where e.id < l.id and e.recommendation_id = l.recommendation_id and e.recipient = l.recipient and e.stage = l.stage
  and e.due_on = l.due_on and e.kind = l.kind and l.kind in ('stage', 'copy');
create unique index uq_reminders_recommendation on reminders (recommendation_id, recipient, stage, due_on, kind)
  where recommendation_id is not null and kind in ('stage', 'copy');
alter table reminders drop column addressee_id;
select show_as_at();
`;

export class ChaseEachAddresseeByItself20261129054500 implements MigrationInterface {
  name = 'ChaseEachAddresseeByItself20261129054500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
