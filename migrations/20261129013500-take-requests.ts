import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What owners ask for: more time, or to be rid of what is not theirs; before which meeting it was laid, and what came of it. */
const UP = `
create table requests (
  id integer generated always as identity,
  kind text not null,
  action_id integer,
  recommendation_id integer,
  owner_id integer,
  asked_by text not null,
  asked_address text,
  asked_by_id integer,
  asked_on date not null,
  reason text not null,
  until_on date,
  whose text,
  recorded_at timestamptz not null,
  constraint pk_requests primary key (id),
  constraint ck_requests_kind check (kind in ('more-time', 'not-mine')),
  constraint ck_requests_subject check (num_nonnulls(action_id, recommendation_id) = 1),
  constraint ck_requests_until_on check ((kind = 'more-time') = (until_on is not null)),
  constraint ck_requests_asker check (num_nonnulls(asked_address, asked_by_id) = 1),
  constraint fk_requests_action_id foreign key (action_id) references actions (id),
  constraint fk_requests_recommendation_id foreign key (recommendation_id) references recommendations (id),
  constraint fk_requests_owner_id foreign key (owner_id) references owners (id),
  constraint fk_requests_asked_by_id foreign key (asked_by_id) references accounts (id)
);
create index ix_requests_action_id on requests (action_id, id);
create index ix_requests_recommendation_id on requests (recommendation_id, id);
create index ix_requests_owner_id on requests (owner_id);
create index ix_requests_asked_by_id on requests (asked_by_id);

create table request_layings (
  id integer generated always as identity,
  request_id integer not null,
  meeting_id integer not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_request_layings primary key (id),
  constraint fk_request_layings_request_id foreign key (request_id) references requests (id),
  constraint fk_request_layings_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_request_layings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_request_layings_request_id on request_layings (request_id, id);
create index ix_request_layings_meeting_id on request_layings (meeting_id);

create table request_outcomes (
  id integer generated always as identity,
  request_id integer not null,
  outcome text not null,
  words text,
  decided_by text not null,
  decided_on date not null,
  meeting_id integer,
  new_due_on date,
  new_owner_id integer,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_request_outcomes primary key (id),
  constraint uq_request_outcomes_request_id unique (request_id),
  constraint ck_request_outcomes_outcome check (outcome in ('granted', 'refused', 'withdrawn')),
  constraint ck_request_outcomes_words check (outcome <> 'refused' or words is not null),
  constraint fk_request_outcomes_request_id foreign key (request_id) references requests (id),
  constraint fk_request_outcomes_meeting_id foreign key (meeting_id) references meetings (id),
  constraint fk_request_outcomes_new_owner_id foreign key (new_owner_id) references owners (id),
  constraint fk_request_outcomes_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_request_outcomes_meeting_id on request_outcomes (meeting_id);
create index ix_request_outcomes_new_owner_id on request_outcomes (new_owner_id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table request_outcomes;
drop table request_layings;
drop table requests;
select show_as_at();
`;

/** Requests, and what came of them. */
export class TakeRequests20261129013500 implements MigrationInterface {
  name = 'TakeRequests20261129013500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
