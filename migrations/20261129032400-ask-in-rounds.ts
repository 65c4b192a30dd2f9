import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds: every owner with something open for a body is asked for a word by the papers' deadline. */
const UP = `
create table rounds (
  id integer generated always as identity,
  body_id integer not null,
  deadline_on date not null,
  words text,
  asked_by_id integer,
  asked_at timestamptz not null,
  constraint pk_rounds primary key (id),
  constraint fk_rounds_body_id foreign key (body_id) references bodies (id),
  constraint fk_rounds_asked_by_id foreign key (asked_by_id) references accounts (id),
  constraint uq_rounds_body_id unique (body_id, deadline_on)
);
create index ix_rounds_asked_by_id on rounds (asked_by_id);

create table round_askings (
  id integer generated always as identity,
  round_id integer not null,
  action_id integer,
  recommendation_id integer,
  owner_id integer,
  owed_by text not null,
  reason text,
  constraint pk_round_askings primary key (id),
  constraint ck_round_askings_item check ((action_id is null) <> (recommendation_id is null)),
  constraint fk_round_askings_round_id foreign key (round_id) references rounds (id),
  constraint fk_round_askings_action_id foreign key (action_id) references actions (id),
  constraint fk_round_askings_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_round_askings_owner_id foreign key (owner_id) references owners (id)
);
create index ix_round_askings_round_id on round_askings (round_id);
create index ix_round_askings_owner_id on round_askings (owner_id);
create index ix_round_askings_action_id on round_askings (action_id);
create index ix_round_askings_recommendation_id on round_askings (recommendation_id);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table round_askings;
drop table rounds;
select show_as_at();
`;

export class AskInRounds20261129032400 implements MigrationInterface {
  name = 'AskInRounds20261129032400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
