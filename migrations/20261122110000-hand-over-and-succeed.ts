import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for a vacant post, what owners were called before, and which body's work passed to which. */
const UP = `
alter table owners
  add column fallback_id integer,
  add constraint fk_owners_fallback_id foreign key (fallback_id) references owners (id),
  add constraint ck_owners_fallback check (fallback_id <> id);
create index ix_owners_fallback_id on owners (fallback_id);

create table former_owner_names (
  id integer generated always as identity,
  owner_id integer not null,
  name text not null,
  until_on date not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_former_owner_names primary key (id),
  constraint fk_former_owner_names_owner_id foreign key (owner_id) references owners (id),
  constraint fk_former_owner_names_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_former_owner_names_owner_id on former_owner_names (owner_id, id);

create table body_successions (
  id integer generated always as identity,
  body_id integer not null,
  successor_id integer not null,
  manner text not null,
  from_on date not null,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_body_successions primary key (id),
  constraint ck_body_successions_manner check (manner in ('renamed', 'merged', 'split', 'abolished')),
  constraint ck_body_successions_bodies check (body_id <> successor_id),
  constraint fk_body_successions_body_id foreign key (body_id) references bodies (id),
  constraint fk_body_successions_successor_id foreign key (successor_id) references bodies (id),
  constraint fk_body_successions_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_body_successions_body_id on body_successions (body_id, id);
create index ix_body_successions_successor_id on body_successions (successor_id, id);

create table item_provenances (
  id integer generated always as identity,
  succession_id integer not null,
  capacity text not null,
  recommendation_id integer,
  action_id integer,
  from_body_id integer not null,
  to_body_id integer not null,
  passed_on date not null,
  recorded_at timestamptz not null,
  constraint pk_item_provenances primary key (id),
  constraint ck_item_provenances_capacity check (capacity in ('watcher', 'addressee', 'due-at')),
  constraint ck_item_provenances_item check ((recommendation_id is null) <> (action_id is null)),
  constraint fk_item_provenances_succession_id foreign key (succession_id) references body_successions (id),
  constraint fk_item_provenances_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_item_provenances_action_id foreign key (action_id) references actions (id),
  constraint fk_item_provenances_from_body_id foreign key (from_body_id) references bodies (id),
  constraint fk_item_provenances_to_body_id foreign key (to_body_id) references bodies (id)
);
create index ix_item_provenances_succession_id on item_provenances (succession_id);
create index ix_item_provenances_recommendation_id on item_provenances (recommendation_id, capacity, id);
create index ix_item_provenances_action_id on item_provenances (action_id, capacity, id);
create index ix_item_provenances_from_body_id on item_provenances (from_body_id);
create index ix_item_provenances_to_body_id on item_provenances (to_body_id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table item_provenances;
drop table body_successions;
drop table former_owner_names;
alter table owners drop column fallback_id;
select show_as_at();
`;

export class HandOverAndSucceed20261122110000 implements MigrationInterface {
  name = 'HandOverAndSucceed20261122110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
