import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is prepared or noted of a meeting's verdicts before they are recorded. It counts for nothing, and goes when they are. */
const UP = `
create table verdict_drafts (
  id integer generated always as identity,
  meeting_id integer not null,
  action_id integer,
  recommendation_id integer,
  verdict text not null,
  words text,
  seen integer not null,
  saved_by_id integer not null,
  saved_at timestamptz not null,
  constraint pk_verdict_drafts primary key (id),
  constraint uq_verdict_drafts_action unique (meeting_id, action_id),
  constraint uq_verdict_drafts_recommendation unique (meeting_id, recommendation_id),
  constraint fk_verdict_drafts_meeting_id foreign key (meeting_id) references meetings (id) on delete cascade,
  constraint fk_verdict_drafts_action_id foreign key (action_id) references actions (id) on delete cascade,
  constraint fk_verdict_drafts_recommendation_id foreign key (recommendation_id) references recommendations (id) on delete cascade,
  constraint fk_verdict_drafts_saved_by_id foreign key (saved_by_id) references accounts (id),
  constraint ck_verdict_drafts_verdict check (verdict in ('agreed-complete', 'not-agreed', 'no-longer-needed')),
  constraint ck_verdict_drafts_subject check ((action_id is null) <> (recommendation_id is null))
);
create index ix_verdict_drafts_action_id on verdict_drafts (action_id);
create index ix_verdict_drafts_recommendation_id on verdict_drafts (recommendation_id);
create index ix_verdict_drafts_saved_by_id on verdict_drafts (saved_by_id);
`;

const DOWN = `
drop table verdict_drafts;
`;

export class DraftVerdicts20261129141600 implements MigrationInterface {
  name = 'DraftVerdicts20261129141600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
