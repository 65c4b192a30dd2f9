import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = ['bodies', 'recommendations', 'notice_letters'];
const BEFORE = "'executive', 'health', 'crime-and-disorder', 'partner', 'local'";
const NOW = "'executive', 'health', 'crime-and-disorder', 'partner', 'request', 'local'";

const allow = (rules: string) =>
  RULES.map(
    (table) => `alter table ${table}
  drop constraint ck_${table}_clock_rule,
  add constraint ck_${table}_clock_rule check (clock_rule in (${rules}));`,
  ).join('\n');

/**
 * A rule for those whom no law binds; where the council's own rule stands; when a notice was posted, and whether its receipt is only
 * presumed; the days on which the council does not work. 28 days “of” or “from” a day do not count that day, and without a notice
 * nothing is owed: the clocks that were worked out otherwise are noted, and the program works them out anew with an entry in the trail.
 */
const UP = `
${allow(NOW)}
alter table bodies add column clock_citation text;
alter table recommendations add column clock_citation text;
alter table notice_letters add column clock_citation text;

alter table clock_events
  add column posted_on date,
  add column is_presumed boolean not null default false,
  add constraint ck_clock_events_posted_on check (posted_on is null or (posted_on <= happened_on and kind = 'notice')),
  add constraint ck_clock_events_is_presumed check (not is_presumed or posted_on is not null);

create table closed_days (
  day date not null,
  kind text not null,
  name text not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_closed_days primary key (day),
  constraint ck_closed_days_kind check (kind in ('bank-holiday', 'council-closed', 'not-kept')),
  constraint fk_closed_days_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);

create table clocks_to_work_out (
  recommendation_id integer not null,
  reason text not null,
  constraint pk_clocks_to_work_out primary key (recommendation_id),
  constraint fk_clocks_to_work_out_recommendation_id foreign key (recommendation_id) references recommendations (id)
);
insert into clocks_to_work_out (recommendation_id, reason)
select r.id, case r.clock_rule
    when 'executive' then 'Without a notice in writing no answer is owed: the date is only presumed'
    else '28 days of or from a day do not count that day' end
from recommendations r
where r.response_due_on is not null and (r.clock_rule in ('health', 'crime-and-disorder')
  or (r.clock_rule = 'executive' and not exists (
    select from clock_events e where e.recommendation_id = r.id and e.kind = 'notice')));

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table clocks_to_work_out;
drop table closed_days;
alter table clock_events drop column posted_on, drop column is_presumed;
alter table notice_letters drop column clock_citation;
alter table recommendations drop column clock_citation;
alter table bodies drop column clock_citation;
update bodies set clock_rule = 'partner' where clock_rule = 'request';
update recommendations set clock_rule = 'partner' where clock_rule = 'request';
update notice_letters set clock_rule = 'partner' where clock_rule = 'request';
${allow(BEFORE)}
select show_as_at();
`;

export class MendTheClocks20261129013000 implements MigrationInterface {
  name = 'MendTheClocks20261129013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
