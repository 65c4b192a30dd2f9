import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the search, which finds what was mistyped where it can; a server without the extension serves the register all the same. */
const LIKENESS = `
do $$ begin
  create extension if not exists pg_trgm;
exception when others then
  raise notice 'pg_trgm is not available: %', sqlerrm;
end $$;
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index ix_recommendations_likeness on recommendations using gin (text gin_trgm_ops);
  end if;
end $$;
`;

const GROUNDS = `exempt_ground in ('paragraph-1', 'paragraph-2', 'paragraph-3', 'paragraph-4', 'paragraph-5',
  'paragraph-6', 'paragraph-7', 'confidential')`;

const UP = `
alter table recommendations
  add column tags text[] not null default '{}',
  add column wards text[] not null default '{}',
  drop constraint ck_recommendations_source,
  add constraint ck_recommendations_source check (
    (start_offset is null) = (end_offset is null) and (start_offset is null or document_id is not null)),
  add constraint ck_recommendations_exempt_ground check (${GROUNDS});
create index ix_recommendations_tags on recommendations using gin (tags);
create index ix_recommendations_wards on recommendations using gin (wards);
create index ix_recommendations_withheld on recommendations (year, number) where publicity = 'exempt';

alter table actions
  add column tags text[] not null default '{}',
  add column wards text[] not null default '{}';
create index ix_actions_tags on actions using gin (tags);
create index ix_actions_wards on actions using gin (wards);

create table recommendation_addressees (
  id integer generated always as identity,
  recommendation_id integer not null,
  body_id integer not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_recommendation_addressees primary key (id),
  constraint uq_recommendation_addressees_pair unique (recommendation_id, body_id),
  constraint fk_recommendation_addressees_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_recommendation_addressees_body_id foreign key (body_id) references bodies (id),
  constraint fk_recommendation_addressees_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_recommendation_addressees_body_id on recommendation_addressees (body_id, recommendation_id);

create table recommendation_corrections (
  id integer generated always as identity,
  recommendation_id integer not null,
  label_before text,
  text_before text not null,
  label_after text,
  text_after text not null,
  reason text not null,
  corrected_on date not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_recommendation_corrections primary key (id),
  constraint fk_recommendation_corrections_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_recommendation_corrections_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_recommendation_corrections_recommendation_id on recommendation_corrections (recommendation_id, id);

create table recommendation_publicities (
  id integer generated always as identity,
  recommendation_id integer not null,
  publicity text not null,
  exempt_ground text,
  public_summary text,
  reason text not null,
  decided_on date not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_recommendation_publicities primary key (id),
  constraint ck_recommendation_publicities_publicity check (publicity in ('published', 'unpublished', 'exempt')),
  constraint ck_recommendation_publicities_exempt_ground check (${GROUNDS}),
  constraint ck_recommendation_publicities_ground check ((publicity = 'exempt') = (exempt_ground is not null)),
  constraint fk_recommendation_publicities_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_recommendation_publicities_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_recommendation_publicities_recommendation_id on recommendation_publicities (recommendation_id, id);

create table recommendation_endings (
  id integer generated always as identity,
  recommendation_id integer not null,
  kind text not null,
  meeting_id integer not null,
  reason text not null,
  decided_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_recommendation_endings primary key (id),
  constraint ck_recommendation_endings_kind check (kind in ('withdrawn', 'split', 'merged', 'restored')),
  constraint fk_recommendation_endings_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_recommendation_endings_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_recommendation_endings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_recommendation_endings_recommendation_id on recommendation_endings (recommendation_id, decided_on, recorded_at);
create index ix_recommendation_endings_meeting_id on recommendation_endings (meeting_id);

create table item_links (
  id integer generated always as identity,
  kind text not null,
  from_recommendation_id integer,
  from_action_id integer,
  to_recommendation_id integer,
  to_action_id integer,
  to_document_id integer,
  note text,
  linked_on date not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_item_links primary key (id),
  constraint ck_item_links_kind check (kind in ('repeats', 'follows-up', 'supersedes', 'answered-by', 'split-from', 'merged-from')),
  constraint ck_item_links_from check (num_nonnulls(from_recommendation_id, from_action_id) = 1),
  constraint ck_item_links_to check (num_nonnulls(to_recommendation_id, to_action_id, to_document_id) = 1),
  constraint fk_item_links_from_recommendation_id foreign key (from_recommendation_id) references recommendations (id),
  constraint fk_item_links_from_action_id foreign key (from_action_id) references actions (id),
  constraint fk_item_links_to_recommendation_id foreign key (to_recommendation_id) references recommendations (id),
  constraint fk_item_links_to_action_id foreign key (to_action_id) references actions (id),
  constraint fk_item_links_to_document_id foreign key (to_document_id) references documents (id),
  constraint fk_item_links_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_item_links_from_recommendation_id on item_links (from_recommendation_id);
create index ix_item_links_from_action_id on item_links (from_action_id);
create index ix_item_links_to_recommendation_id on item_links (to_recommendation_id);
create index ix_item_links_to_action_id on item_links (to_action_id);
create index ix_item_links_to_document_id on item_links (to_document_id);

create table item_link_endings (
  id integer generated always as identity,
  link_id integer not null,
  reason text not null,
  ended_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_item_link_endings primary key (id),
  constraint uq_item_link_endings_link_id unique (link_id),
  constraint fk_item_link_endings_link_id foreign key (link_id) references item_links (id),
  constraint fk_item_link_endings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);

select keep_versions('recommendation_addressees');
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table item_link_endings, item_links, recommendation_endings, recommendation_publicities,
  recommendation_corrections, recommendation_addressees;
alter table actions drop column tags, drop column wards;
drop index ix_recommendations_withheld;
drop index if exists ix_recommendations_likeness;
alter table recommendations drop constraint ck_recommendations_exempt_ground, drop constraint ck_recommendations_source,
  drop column tags, drop column wards;
update recommendations set start_offset = 0, end_offset = 0 where document_id is not null and start_offset is null;
alter table recommendations add constraint ck_recommendations_source check (
  (document_id is null) = (start_offset is null) and (start_offset is null) = (end_offset is null));
select show_as_at();
`;

/** How a recommendation is worded, addressed, published, linked and ended over the years. */
export class TellARecommendationsLife20261122120000 implements MigrationInterface {
  name = 'TellARecommendationsLife20261122120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LIKENESS);
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
