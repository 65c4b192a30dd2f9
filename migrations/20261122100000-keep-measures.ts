import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table measures (
  id integer generated always as identity,
  slug text not null,
  name text not null,
  unit text not null,
  decimals integer not null,
  better text not null,
  baseline_value numeric,
  baseline_on date,
  target_value numeric,
  target_on date,
  body_id integer not null,
  publicity text not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_measures primary key (id),
  constraint uq_measures_slug unique (slug),
  constraint ck_measures_decimals check (decimals between 0 and 4),
  constraint ck_measures_better check (better in ('more', 'less')),
  constraint ck_measures_baseline check ((baseline_value is null) = (baseline_on is null)),
  constraint ck_measures_target check ((target_value is null) = (target_on is null)),
  constraint ck_measures_publicity check (publicity in ('published', 'unpublished', 'exempt')),
  constraint fk_measures_body_id foreign key (body_id) references bodies (id),
  constraint fk_measures_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_measures_body_id on measures (body_id, slug);

create table measure_values (
  id integer generated always as identity,
  measure_id integer not null,
  measured_on date not null,
  value numeric,
  document_id integer,
  source_words text,
  source_address text,
  reason text,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_measure_values primary key (id),
  constraint ck_measure_values_source check (num_nonnulls(document_id, source_words) > 0),
  constraint ck_measure_values_taken_back check (value is not null or reason is not null),
  constraint fk_measure_values_measure_id foreign key (measure_id) references measures (id),
  constraint fk_measure_values_document_id foreign key (document_id) references documents (id),
  constraint fk_measure_values_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_measure_values_measure_id on measure_values (measure_id, measured_on, id);
create index ix_measure_values_document_id on measure_values (document_id);

create table measure_links (
  id integer generated always as identity,
  measure_id integer not null,
  recommendation_id integer,
  action_id integer,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_measure_links primary key (id),
  constraint uq_measure_links_recommendation unique (measure_id, recommendation_id),
  constraint uq_measure_links_action unique (measure_id, action_id),
  constraint ck_measure_links_item check (num_nonnulls(recommendation_id, action_id) = 1),
  constraint fk_measure_links_measure_id foreign key (measure_id) references measures (id),
  constraint fk_measure_links_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_measure_links_action_id foreign key (action_id) references actions (id),
  constraint fk_measure_links_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_measure_links_recommendation_id on measure_links (recommendation_id);
create index ix_measure_links_action_id on measure_links (action_id);

select keep_versions(t) from unnest(array['measures', 'measure_links']) t;
select show_as_at();
`;

/** The views as at a day stand on the tables, so they go first and are made anew. */
const DOWN = `
drop schema as_at cascade;
drop table measure_links;
drop table measure_values;
drop table measures;
select show_as_at();
`;

/** Figures that tell whether what was recommended made a difference, with their dated values. */
export class KeepMeasures20261122100000 implements MigrationInterface {
  name = 'KeepMeasures20261122100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
