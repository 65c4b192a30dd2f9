import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every body to which a recommendation is addressed has a clock of its own: its rule, the days that start it, the day on which its
 * answer is owed. Those that are addressed already get the rule under which the body answers, and no day: none was ever recorded.
 */
const UP = `
alter table recommendation_addressees
  add column clock_rule text,
  add column clock_length text,
  add column clock_citation text,
  add column response_due_on date;
update recommendation_addressees f
set clock_rule = coalesce(b.clock_rule, case when b.kind = 'partner' then 'partner' when b.kind = 'executive' then 'executive' else 'local' end),
    clock_length = b.clock_length, clock_citation = b.clock_citation
from bodies b where b.id = f.body_id;
alter table recommendation_addressees
  alter column clock_rule set not null,
  add constraint ck_recommendation_addressees_clock_rule
    check (clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'request', 'local'));
create index ix_recommendation_addressees_response_due_on on recommendation_addressees (response_due_on, recommendation_id);

alter table clock_events
  add column addressee_id integer,
  add constraint fk_clock_events_addressee_id foreign key (addressee_id) references bodies (id);
create index ix_clock_events_addressee_id on clock_events (addressee_id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
delete from clock_events where addressee_id is not null;
alter table clock_events drop column addressee_id;
drop index ix_recommendation_addressees_response_due_on;
alter table recommendation_addressees drop column clock_rule, drop column clock_length, drop column clock_citation,
  drop column response_due_on;
select show_as_at();
`;

export class GiveEachAddresseeItsClock20261129020700 implements MigrationInterface {
  name = 'GiveEachAddresseeItsClock20261129020700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
