import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Updates may be put right, or undone by their writer: what was known before stays to be seen as at an earlier day. */
const UP = `
create table update_corrections (
  id integer generated always as identity,
  update_id integer not null,
  claim_before text not null,
  words_before text not null,
  forecast_on_before date,
  evidence_taken_out text[] default '{}' not null,
  reason text not null,
  corrected_on date not null,
  corrected_by text not null,
  recorded_at timestamptz not null,
  constraint pk_update_corrections primary key (id),
  constraint ck_update_corrections_claim check (claim_before in ('on-track', 'at-risk', 'delayed', 'complete')),
  constraint fk_update_corrections_update_id foreign key (update_id) references action_updates (id) on delete cascade
);
create index ix_update_corrections_update_id on update_corrections (update_id, id);
create table answered_updates (
  update_id integer not null,
  link_id integer not null,
  constraint pk_answered_updates primary key (update_id),
  constraint fk_answered_updates_update_id foreign key (update_id) references action_updates (id) on delete cascade,
  constraint fk_answered_updates_link_id foreign key (link_id) references answer_links (id)
);
create index ix_answered_updates_link_id on answered_updates (link_id);
create index ix_row_versions_updates on row_versions (((facts->>'action_id')::integer)) where table_name = 'action_updates';
create index ix_row_versions_evidence on row_versions (((facts->>'update_id')::integer)) where table_name = 'evidence';
select keep_versions(t) from unnest(array['action_updates', 'evidence']) t;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop trigger tr_action_updates_versions on action_updates;
drop trigger tr_action_updates_last_version on action_updates;
drop trigger tr_evidence_versions on evidence;
drop trigger tr_evidence_last_version on evidence;
drop index ix_row_versions_updates;
drop index ix_row_versions_evidence;
drop table answered_updates;
drop table update_corrections;
select show_as_at();
`;

export class CorrectUpdates20261129043100 implements MigrationInterface {
  name = 'CorrectUpdates20261129043100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
