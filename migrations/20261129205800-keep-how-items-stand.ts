import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is latest of each item that has any facts, kept beside it by the write that changes them: of an action its claim and its verdict,
 * of a recommendation its ending, its answer and its verdict. A list or a count of what is overdue need not look them up among all facts.
 * `since` is the latest of their days: for an earlier day they are looked up. The views say what is to be kept. A trigger takes the item
 * for its transaction before it looks, so that of two who write at a time the second sees what the first wrote. Of an earlier day nothing
 * is kept: there `since` lies ahead of every day.
 *
 * The spans of days in which an action was overdue, agreed complete or dropped are kept likewise, for the trends: everything dated is put
 * in its order, and what held after each fact is carried along, the last verdict, the last claim and the due date, each as the number of
 * its fact with a code, of which the greatest is the last. What was never claimed complete has no claims that matter.
 */
const TABLES = `
create view derived_action_standings as
  select a.id as action_id, c.claim, c.written_on, c.recorded_at as claim_recorded_at,
    v.verdict, v.decided_on, v.recorded_at as verdict_recorded_at, greatest(c.written_on, v.decided_on) as since
  from actions a
  left join lateral (select f.claim, f.written_on, f.recorded_at from action_updates f where f.action_id = a.id
    order by f.written_on desc, f.recorded_at desc, f.id desc limit 1) c on true
  left join lateral (select f.verdict, f.decided_on, f.recorded_at from action_judgements f where f.action_id = a.id
    order by f.decided_on desc, f.recorded_at desc, f.id desc limit 1) v on true
  where c.claim is not null or v.verdict is not null;

create table action_standings (
  action_id integer constraint pk_action_standings primary key,
  claim text,
  written_on date,
  claim_recorded_at timestamptz,
  verdict text,
  decided_on date,
  verdict_recorded_at timestamptz,
  since date not null,
  constraint fk_action_standings_action_id foreign key (action_id) references actions (id) on delete cascade,
  constraint ck_action_standings_claim check (claim = any (array['on-track', 'at-risk', 'delayed', 'complete'])),
  constraint ck_action_standings_verdict
    check (verdict = any (array['agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded', 'reopened']))
);
insert into action_standings select * from derived_action_standings;
create index ix_action_standings_since on action_standings (since);
create index ix_action_standings_claimed on action_standings (action_id) where claim = 'complete';

create view derived_recommendation_standings as
  select r.id as recommendation_id, e.kind as ending, e.decided_on as ended_on,
    n.decision, n.decided_on as answered_on, n.recorded_at as answer_recorded_at,
    v.verdict, v.decided_on, v.recorded_at as verdict_recorded_at, greatest(e.decided_on, n.decided_on, v.decided_on) as since
  from recommendations r
  left join lateral (select f.kind, f.decided_on from recommendation_endings f where f.recommendation_id = r.id
    order by f.decided_on desc, f.recorded_at desc, f.id desc limit 1) e on true
  left join lateral (select f.decision, f.decided_on, f.recorded_at from counting_answers f where f.recommendation_id = r.id
    order by f.decided_on desc, f.recorded_at desc, f.id desc limit 1) n on true
  left join lateral (select f.verdict, f.decided_on, f.recorded_at from verdicts f where f.recommendation_id = r.id
    order by f.decided_on desc, f.recorded_at desc, f.id desc limit 1) v on true
  where e.kind is not null or n.decision is not null or v.verdict is not null;

create table recommendation_standings (
  recommendation_id integer constraint pk_recommendation_standings primary key,
  ending text,
  ended_on date,
  decision text,
  answered_on date,
  answer_recorded_at timestamptz,
  verdict text,
  decided_on date,
  verdict_recorded_at timestamptz,
  since date not null,
  constraint fk_recommendation_standings_recommendation_id
    foreign key (recommendation_id) references recommendations (id) on delete cascade,
  constraint ck_recommendation_standings_ending check (ending = any (array['withdrawn', 'split', 'merged', 'restored'])),
  constraint ck_recommendation_standings_decision check (decision = any (array['accepted', 'accepted-in-part', 'rejected'])),
  constraint ck_recommendation_standings_verdict
    check (verdict = any (array['agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded', 'reopened']))
);
insert into recommendation_standings select * from derived_recommendation_standings;
create index ix_recommendation_standings_since on recommendation_standings (since);
`;

const SPANS = `
create view derived_action_spans as
  select action_id, kind, from_day, until_day from (
    select action_id, until_day, case coalesce(verdict % 8, 0) when 1 then 'agreedComplete' when 2 then 'dropped' else 'overdue' end as kind,
      case when coalesce(verdict % 8, 0) = 0 then greatest(on_day, made_on, date '1900-01-01' + due::int + 1)
        else greatest(on_day, made_on) end as from_day
    from (
      select action_id, made_on, on_day, lead(on_day) over story as until_day, max(n * 8 + verdict) over story as verdict,
        max(n * 8 + claim) over story as claim, max(n * 1000000 + due) over story % 1000000 as due
      from (
        select *, row_number() over (partition by action_id order by on_day, at, rank rows unbounded preceding) as n from (
          select a.id as action_id, a.made_on, '-infinity'::date as on_day, '-infinity'::timestamptz as at, 0 as rank, null::int as verdict,
            null::int as claim, coalesce(case when moved.action_id is null then a.due_on else moved.old_due_on end - date '1900-01-01', 999999) as due
          from actions a
          left join lateral (select e.action_id, e.old_due_on from extensions e where e.action_id = a.id order by e.agreed_on, e.id limit 1) moved
            on true
          union all
          select j.action_id, a.made_on, j.decided_on, j.recorded_at, 2,
            case j.verdict when 'agreed-complete' then 1 when 'no-longer-needed' then 2 when 'superseded' then 2 else 0 end, null, null
          from action_judgements j join actions a on a.id = j.action_id
          union all
          select done.action_id, a.made_on, u.written_on, u.recorded_at, 1, null, case u.claim when 'complete' then 1 else 0 end, null
          from (select action_id, min(written_on) as first_on from action_updates where claim = 'complete' group by action_id) done
          join actions a on a.id = done.action_id
          join action_updates u on u.action_id = done.action_id and u.written_on >= done.first_on
          union all
          select e.action_id, a.made_on, e.agreed_on, e.recorded_at, 0, null, null, e.new_due_on - date '1900-01-01'
          from extensions e join actions a on a.id = e.action_id
        ) facts
      ) numbered window story as (partition by action_id order by on_day, at, rank rows unbounded preceding)
    ) standing
    where coalesce(verdict % 8, 0) > 0
      or (due < 999999 and not (coalesce(claim % 8, 0) = 1 and (verdict is null or claim / 8 > verdict / 8)))
  ) spans where until_day is null or from_day < until_day;

create table action_spans (
  action_id integer not null,
  kind text not null,
  from_day date not null,
  until_day date,
  constraint pk_action_spans primary key (action_id, from_day),
  constraint fk_action_spans_action_id foreign key (action_id) references actions (id) on delete cascade,
  constraint ck_action_spans_kind check (kind = any (array['overdue', 'agreedComplete', 'dropped']))
);
insert into action_spans select * from derived_action_spans;
`;

const TRIGGERS = `
create function keep_spans_of_actions(touched integer[]) returns void language plpgsql as $$
begin
  delete from action_spans where action_id = any(touched);
  insert into action_spans select * from derived_action_spans where action_id = any(touched);
end $$;

create function keep_action_standings() returns trigger language plpgsql as $$
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
  perform keep_spans_of_actions(touched);
  return null;
end $$;

create function keep_spans_of_made() returns trigger language plpgsql as $$
declare
  touched integer[];
begin
  if tg_op = 'INSERT' then
    touched := array(select id from new_rows);
  else
    touched := array(select n.id from new_rows n join old_rows o on o.id = n.id
      where (n.due_on, n.made_on) is distinct from (o.due_on, o.made_on));
  end if;
  if touched <> '{}' then perform keep_spans_of_actions(touched); end if;
  return null;
end $$;
create trigger tr_actions_spans_added after insert on actions referencing new table as new_rows
  for each statement execute function keep_spans_of_made();
create trigger tr_actions_spans_changed after update on actions referencing old table as old_rows new table as new_rows
  for each statement execute function keep_spans_of_made();

create function keep_standings_of_recommendations(touched integer[]) returns void language plpgsql as $$
begin
  if touched = '{}' then return; end if;
  perform from recommendations where id = any(touched) order by id for no key update;
  delete from recommendation_standings where recommendation_id = any(touched);
  insert into recommendation_standings select * from derived_recommendation_standings where recommendation_id = any(touched);
end $$;

create function keep_recommendation_standings() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform keep_standings_of_recommendations(array(select recommendation_id from new_rows where recommendation_id is not null));
  elsif tg_op = 'DELETE' then
    perform keep_standings_of_recommendations(array(select recommendation_id from old_rows where recommendation_id is not null));
  else
    perform keep_standings_of_recommendations(array(select recommendation_id from old_rows where recommendation_id is not null
      union select recommendation_id from new_rows where recommendation_id is not null));
  end if;
  return null;
end $$;

create function keep_answered_standings() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform keep_standings_of_recommendations(array(select a.recommendation_id from response_answers a
      where a.response_id in (select id from new_rows union all select corrects_id from new_rows)));
  elsif tg_op = 'DELETE' then
    perform keep_standings_of_recommendations(array(select a.recommendation_id from response_answers a
      where a.response_id in (select id from old_rows union all select corrects_id from old_rows)));
  else
    perform keep_standings_of_recommendations(array(select a.recommendation_id from response_answers a
      where a.response_id in (select id from old_rows union all select corrects_id from old_rows
        union all select id from new_rows union all select corrects_id from new_rows)));
  end if;
  return null;
end $$;

create function keep_standing_of_another_addressee() returns trigger language plpgsql as $$
begin
  perform keep_standings_of_recommendations(array[new.id]);
  return null;
end $$;
create trigger tr_recommendations_standings after update of addressee_id on recommendations
  for each row when (old.addressee_id is distinct from new.addressee_id) execute function keep_standing_of_another_addressee();

create function keep_standings_by(of_table text, keeper text) returns void language plpgsql as $$
begin
  execute format('create trigger tr_%1$s_%2$s_added after insert on %1$I referencing new table as new_rows
    for each statement execute function %2$s()', of_table, keeper);
  execute format('create trigger tr_%1$s_%2$s_changed after update on %1$I referencing old table as old_rows new table as new_rows
    for each statement execute function %2$s()', of_table, keeper);
  execute format('create trigger tr_%1$s_%2$s_removed after delete on %1$I referencing old table as old_rows
    for each statement execute function %2$s()', of_table, keeper);
end $$;
select keep_standings_by('action_updates', 'keep_action_standings'), keep_standings_by('verdicts', 'keep_action_standings'),
  keep_standings_by('action_continuations', 'keep_action_standings'), keep_standings_by('extensions', 'keep_action_standings'),
  keep_standings_by('verdicts', 'keep_recommendation_standings'), keep_standings_by('recommendation_endings', 'keep_recommendation_standings'),
  keep_standings_by('response_answers', 'keep_recommendation_standings'),
  keep_standings_by('recommendation_addressees', 'keep_recommendation_standings'), keep_standings_by('responses', 'keep_answered_standings');
drop function keep_standings_by;
`;

const AS_AT = `
alter function show_as_at() rename to show_tables_and_views_as_at;
create function show_as_at() returns void language plpgsql as $$
begin
  perform show_tables_and_views_as_at();
  create view as_at.action_standings as
    select a.id as action_id, null::text as claim, null::date as written_on, null::timestamptz as claim_recorded_at,
      null::text as verdict, null::date as decided_on, null::timestamptz as verdict_recorded_at, date 'infinity' as since
    from as_at.actions a;
  create view as_at.recommendation_standings as
    select r.id as recommendation_id, null::text as ending, null::date as ended_on, null::text as decision, null::date as answered_on,
      null::timestamptz as answer_recorded_at, null::text as verdict, null::date as decided_on, null::timestamptz as verdict_recorded_at,
      date 'infinity' as since
    from as_at.recommendations r;
  create view as_at.action_spans as select * from as_at.derived_action_spans;
end $$;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop function show_as_at();
alter function show_tables_and_views_as_at() rename to show_as_at;
drop function keep_spans_of_made(), keep_action_standings(), keep_recommendation_standings(), keep_answered_standings(), keep_standing_of_another_addressee() cascade;
drop function keep_standings_of_recommendations(integer[]), keep_spans_of_actions(integer[]);
drop table action_standings, action_spans, recommendation_standings;
drop view derived_action_standings, derived_action_spans, derived_recommendation_standings;
select show_as_at();
`;

export class KeepHowItemsStand20261129205800 implements MigrationInterface {
  name = 'KeepHowItemsStand20261129205800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES + SPANS + TRIGGERS + AS_AT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
