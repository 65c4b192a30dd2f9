import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Views by which a room asks for facts that rooms above it keep. Each belongs to the lowest room that asks.
 *
 * `items`: what recommendations and actions have in common. `meeting_matters`: what a meeting has before it and what came of it.
 * `standing_responses`, `standing_answers`: what was answered and nobody has put right since. `counting_answers`: of these the ones
 * on which clock and state look, which leaves out what further addressees said for themselves; a predecessor of the body that is to
 * answer has answered for it. `planned_actions`, `planned_claims`: the actions of recommendations and what their owners claim.
 *
 * PostgreSQL takes such a view apart, so that a statement over it is planned as one over the tables. The schema `as_at` has the same
 * views over the tables as they were known.
 */
const UP = `
create view items as
  select 'R' as kind, id, year, number, text, body_id, made_on, document_id, meeting_id, tags, wards, publicity from recommendations
  union all
  select 'A', id, year, number, text, body_id, made_on, document_id, meeting_id, tags, wards, publicity from actions;

create view meeting_matters as
  select meeting_id from recommendations where meeting_id is not null
  union all
  select meeting_id from actions where meeting_id is not null
  union all
  select meeting_id from verdicts
  union all
  select meeting_id from documents where meeting_id is not null;

create view standing_responses as
  select p.id, p.body_id, p.decided_on, p.is_decided_on_known, p.published_at, p.recorded_at
  from responses p where not exists (select from responses c where c.corrects_id = p.id);

create view standing_answers as
  select a.id, a.recommendation_id, a.response_id, a.decision, a.reasons, p.body_id, p.decided_on, p.is_decided_on_known,
    p.published_at, p.recorded_at,
    exists (
      select from recommendation_addressees too
      join recommendations asked on asked.id = too.recommendation_id and asked.addressee_id <> too.body_id
      where too.recommendation_id = a.recommendation_id and too.body_id = p.body_id) as is_further
  from response_answers a join standing_responses p on p.id = a.response_id;

create view counting_answers as
  select a.id, a.recommendation_id, a.response_id, a.decision, a.reasons, p.body_id, p.decided_on, p.is_decided_on_known,
    p.published_at, p.recorded_at
  from response_answers a join standing_responses p on p.id = a.response_id
  where not exists (
    select from recommendation_addressees too
    join recommendations asked on asked.id = too.recommendation_id and asked.addressee_id <> too.body_id
    where too.recommendation_id = a.recommendation_id and too.body_id = p.body_id);

create view planned_actions as
  select id, recommendation_id, made_on, owner_id, due_on, due_body_id, cadence, starts_on
  from actions where recommendation_id is not null;

create view planned_claims as
  select id, action_id, claim, written_on, recorded_at from action_updates;

alter function show_as_at() rename to show_tables_as_at;
create function show_as_at() returns void language plpgsql as $$
declare
  shown record;
  searched text := current_setting('search_path');
begin
  perform show_tables_as_at();
  for shown in
    select c.relname as name, pg_get_viewdef(c.oid) as query
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.oid
  loop
    perform set_config('search_path', 'as_at, public', true);
    execute format('create view as_at.%I as %s', shown.name, shown.query);
    perform set_config('search_path', searched, true);
  end loop;
end $$;
select show_as_at();
`;

const DOWN = `
drop function show_as_at();
alter function show_tables_as_at() rename to show_as_at;
drop schema as_at cascade;
drop view planned_claims, planned_actions, counting_answers, standing_answers, standing_responses, meeting_matters, items;
select show_as_at();
`;

/** What one room knows of another stands in the schema, so that no statement names a table of a room above it. */
export class ShareFactsBetweenRooms20261129015700 implements MigrationInterface {
  name = 'ShareFactsBetweenRooms20261129015700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
