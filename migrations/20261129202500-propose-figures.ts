import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures that a reading found in a paper of information wait to be taken for values of measures, and a sentence that says that a figure
 * is counted another way waits to be kept beside them. Notes of a measure are facts: they are shown as they were known on a day.
 */
const UP = `
create table figure_proposals (
  id integer generated always as identity constraint pk_figure_proposals primary key,
  document_id integer not null constraint fk_figure_proposals_document_id references documents,
  position integer not null,
  kind text not null,
  text text not null,
  value numeric,
  unit text not null,
  measured_on date,
  start_offset integer not null,
  end_offset integer not null,
  state text not null default 'waiting',
  decided_by_id integer constraint fk_figure_proposals_decided_by_id references accounts,
  decided_at timestamptz,
  measure_id integer constraint fk_figure_proposals_measure_id references measures,
  action_id integer constraint fk_figure_proposals_action_id references actions,
  constraint uq_figure_proposals_position unique (document_id, position),
  constraint ck_figure_proposals_kind check (kind in ('value', 'basis')),
  constraint ck_figure_proposals_value check ((value is null) = (kind = 'basis')),
  constraint ck_figure_proposals_state check (state in ('waiting', 'accepted', 'skipped', 'replaced')),
  constraint ck_figure_proposals_decided check ((decided_at is null) = (state in ('waiting', 'replaced')))
);
create index ix_figure_proposals_measure_id on figure_proposals (measure_id);
create index ix_figure_proposals_action_id on figure_proposals (action_id);
create table measure_notes (
  id integer generated always as identity constraint pk_measure_notes primary key,
  measure_id integer not null constraint fk_measure_notes_measure_id references measures,
  noted_on date not null,
  words text not null,
  document_id integer not null constraint fk_measure_notes_document_id references documents,
  start_offset integer not null,
  recorded_by_id integer not null constraint fk_measure_notes_recorded_by_id references accounts,
  recorded_at timestamptz not null
);
create index ix_measure_notes_measure_id on measure_notes (measure_id, id);
create index ix_measure_notes_document_id on measure_notes (document_id);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
drop table measure_notes, figure_proposals;
select show_as_at();
`;

export class ProposeFigures20261129202500 implements MigrationInterface {
  name = 'ProposeFigures20261129202500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
