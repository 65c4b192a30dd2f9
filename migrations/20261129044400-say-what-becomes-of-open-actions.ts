import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided about open actions when their recommendation was rejected or ended. It is no verdict: no meeting need have judged it. */
const UP = `
create table action_continuations (
  id integer generated always as identity,
  action_id integer not null,
  outcome text not null,
  cause text not null,
  decided_by text not null,
  reason text,
  decided_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_action_continuations primary key (id),
  constraint ck_action_continuations_outcome check (outcome in ('stopped', 'kept')),
  constraint ck_action_continuations_cause check (cause in ('rejected', 'withdrawn', 'split', 'merged')),
  constraint ck_action_continuations_reason check (outcome = 'stopped' or reason is not null),
  constraint fk_action_continuations_action_id foreign key (action_id) references actions (id),
  constraint fk_action_continuations_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_action_continuations_action_id on action_continuations (action_id, id);

create view action_judgements as
  select action_id, verdict, words, decided_on, recorded_at, id from verdicts where action_id is not null
  union all
  select action_id, 'no-longer-needed', reason, decided_on, recorded_at, id from action_continuations where outcome = 'stopped';
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop view action_judgements;
drop table action_continuations;
select show_as_at();
`;

export class SayWhatBecomesOfOpenActions20261129044400 implements MigrationInterface {
  name = 'SayWhatBecomesOfOpenActions20261129044400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
