import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A body’s setting with which rounds begin by themselves before its meetings; whose answer each asking is about. */
const UP = `
create table round_settings (
  id integer generated always as identity,
  body_id integer not null,
  asked_days integer not null,
  deadline_days integer not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_round_settings primary key (id),
  constraint uq_round_settings_body_id unique (body_id),
  constraint ck_round_settings_asked_days check (asked_days between 1 and 60),
  constraint ck_round_settings_deadline_days check (deadline_days between 0 and asked_days - 1),
  constraint fk_round_settings_body_id foreign key (body_id) references bodies (id),
  constraint fk_round_settings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
create index ix_round_settings_recorded_by_id on round_settings (recorded_by_id);

alter table rounds
  add column meeting_id integer,
  add constraint uq_rounds_meeting_id unique (meeting_id),
  add constraint fk_rounds_meeting_id foreign key (meeting_id) references meetings (id);

alter table round_askings
  add column addressee_id integer,
  add constraint fk_round_askings_addressee_id foreign key (addressee_id) references bodies (id);
create index ix_round_askings_addressee_id on round_askings (addressee_id);
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table round_askings drop column addressee_id;
alter table rounds drop column meeting_id;
drop table round_settings;
select show_as_at();
`;

export class LetRoundsBeginByThemselves20261129050100 implements MigrationInterface {
  name = 'LetRoundsBeginByThemselves20261129050100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
