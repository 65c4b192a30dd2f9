import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits, kept beside items for the first page and for counts of lists: actions that no verdict has closed, answers that are owed, what
 * was accepted without an action or is claimed complete, what was stopped while an action goes on. Nothing in it hangs on the day but its
 * dates. The program works it out of items that are noted as changed, as it counts the trends; for whoever asks before, it looks at what
 * is noted itself. More is noted for it: claims on actions of a recommendation, owners, response dates and clocks. Every item is noted
 * once, so that what exists is worked out as well.
 */
const TABLES = `
create table waiting_actions (
  action_id integer constraint pk_waiting_actions primary key,
  waits text not null,
  is_sent_back boolean not null,
  due_on date,
  body_id integer not null,
  publicity text not null,
  constraint ck_waiting_actions_waits check (waits = any (array['owed', 'claimed-complete']))
);
create index ix_waiting_actions_order on waiting_actions (waits, due_on, action_id, publicity, body_id, is_sent_back);
create index ix_waiting_actions_body_id on waiting_actions (body_id, waits, due_on, action_id, publicity, is_sent_back);

create table waiting_recommendations (
  recommendation_id integer not null,
  waits text not null,
  asked_id integer not null,
  due_on date,
  listed_on date,
  body_id integer not null,
  publicity text not null,
  constraint pk_waiting_recommendations primary key (recommendation_id, waits, asked_id),
  constraint ck_waiting_recommendations_waits check (waits = any (array['answer', 'clock', 'undated-answer', 'further-answer',
    'further-clock', 'accepted-no-action', 'claimed-complete', 'stopped', 'unlike']))
);
create index ix_waiting_recommendations_order on waiting_recommendations (waits, due_on, recommendation_id, publicity, body_id);
create index ix_waiting_recommendations_asked_id on waiting_recommendations (asked_id, waits, recommendation_id);

insert into uncounted_items (kind, item_id) select 'action', id from actions union all select 'recommendation', id from recommendations;
`;

const keepActionStandings = (ofPlans: string): string => `
create or replace function keep_action_standings() returns trigger language plpgsql as $$
declare
  touched integer[];
begin
  if tg_op = 'INSERT' then
    touched := array(select action_id from new_rows where action_id is not null);
  elsif tg_op = 'DELETE' then
    touched := array(select action_id from old_rows where action_id is not null);
  else
    touched := array(select action_id from old_rows where action_id is not null
      union select action_id from new_rows where action_id is not null);
  end if;
  if touched = '{}' then return null; end if;
  perform from actions where id = any(touched) order by id for no key update;
  delete from action_standings where action_id = any(touched);
  insert into action_standings select * from derived_action_standings where action_id = any(touched);
  insert into uncounted_items (kind, item_id) select 'action', unnest(touched);${ofPlans}
  return null;
end $$;`;

const ALL_PLANS = `
  insert into uncounted_items (kind, item_id)
    select distinct 'recommendation', recommendation_id from actions where id = any(touched) and recommendation_id is not null;`;
const JUDGED_PLANS = `
  if tg_table_name in ('verdicts', 'action_continuations') then
    insert into uncounted_items (kind, item_id)
      select distinct 'recommendation', recommendation_id from actions where id = any(touched) and recommendation_id is not null;
  end if;`;

type Columns = {
  readonly action: readonly string[];
  readonly plan: readonly string[];
  readonly recommendation: readonly string[];
};

const differ = (columns: readonly string[]): string => {
  const row = (alias: string) => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
  return `${row('n')} is distinct from ${row('o')}`;
};

const marks = ({ action, plan, recommendation }: Columns): string => `
create or replace function mark_uncounted_actions() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into uncounted_items (kind, item_id) select 'action', id from new_rows
      union all select distinct 'recommendation', recommendation_id from new_rows where recommendation_id is not null;
  elsif tg_op = 'DELETE' then
    insert into uncounted_items (kind, item_id) select 'action', id from old_rows
      union all select distinct 'recommendation', recommendation_id from old_rows where recommendation_id is not null;
  else
    insert into uncounted_items (kind, item_id)
      select 'action', n.id from new_rows n join old_rows o on o.id = n.id where ${differ(action)}
      union all
      select distinct 'recommendation', plan.id from new_rows n join old_rows o on o.id = n.id
        cross join lateral (values (o.recommendation_id), (n.recommendation_id)) plan (id)
        where plan.id is not null and ${differ(plan)};
  end if;
  return null;
end $$;

create or replace function mark_uncounted_recommendations() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into uncounted_items (kind, item_id) select 'recommendation', id from new_rows;
  elsif tg_op = 'DELETE' then
    insert into uncounted_items (kind, item_id) select 'recommendation', id from old_rows;
  else
    insert into uncounted_items (kind, item_id) select 'recommendation', n.id from new_rows n join old_rows o on o.id = n.id
      where ${differ(recommendation)};
  end if;
  return null;
end $$;
`;

const BEFORE: Columns = {
  action: ['made_on', 'due_on', 'body_id', 'publicity'],
  plan: ['made_on', 'body_id', 'publicity', 'recommendation_id'],
  recommendation: ['made_on', 'body_id', 'publicity'],
};
const NOW: Columns = {
  action: BEFORE.action,
  plan: [...BEFORE.plan, 'owner_id', 'due_on', 'due_body_id', 'cadence', 'starts_on'],
  recommendation: [...BEFORE.recommendation, 'addressee_id', 'response_due_on', 'clock_rule', 'clock_length'],
};

const UP = `${TABLES}${keepActionStandings(ALL_PLANS)}${marks(NOW)}`;

const DOWN = `${keepActionStandings(JUDGED_PLANS)}${marks(BEFORE)}
drop table waiting_actions, waiting_recommendations;
`;

export class KeepWhatWaits20261130104000 implements MigrationInterface {
  name = 'KeepWhatWaits20261130104000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
