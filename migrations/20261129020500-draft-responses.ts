import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Formal responses as their addressees send them through a link: drafts, until democratic services confirm them. */
const UP = `
create table response_drafts (
  id integer generated always as identity,
  recommendation_id integer not null,
  decision text not null,
  reasons text,
  action_text text,
  action_due_on date,
  decided_on date,
  decided_by text,
  sent_by text not null,
  sent_address text not null,
  recorded_at timestamptz not null,
  constraint pk_response_drafts primary key (id),
  constraint ck_response_drafts_decision check (decision in ('accepted', 'accepted-in-part', 'rejected')),
  constraint ck_response_drafts_reasons check (decision = 'accepted' or reasons is not null),
  constraint ck_response_drafts_plan check (decision <> 'rejected' or action_text is null),
  constraint fk_response_drafts_recommendation_id foreign key (recommendation_id) references recommendations (id)
);
create index ix_response_drafts_recommendation_id on response_drafts (recommendation_id, id);

create table response_draft_endings (
  id integer generated always as identity,
  draft_id integer not null,
  outcome text not null,
  response_id integer,
  words text,
  recorded_by_id integer,
  recorded_at timestamptz not null,
  constraint pk_response_draft_endings primary key (id),
  constraint uq_response_draft_endings_draft_id unique (draft_id),
  constraint ck_response_draft_endings_outcome check (outcome in ('confirmed', 'returned', 'replaced')),
  constraint ck_response_draft_endings_response check ((outcome = 'confirmed') = (response_id is not null)),
  constraint ck_response_draft_endings_words check (outcome <> 'returned' or words is not null),
  constraint fk_response_draft_endings_draft_id foreign key (draft_id) references response_drafts (id),
  constraint fk_response_draft_endings_response_id foreign key (response_id) references responses (id),
  constraint fk_response_draft_endings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_response_draft_endings_response_id on response_draft_endings (response_id);

select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table response_draft_endings;
drop table response_drafts;
select show_as_at();
`;

/** Drafts of formal responses. */
export class DraftResponses20261129020500 implements MigrationInterface {
  name = 'DraftResponses20261129020500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
