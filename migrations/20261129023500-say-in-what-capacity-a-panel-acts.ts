import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A panel, or one of its reports, acts as the crime and disorder committee or for health scrutiny: what it recommends is answered
 * under that law, whoever is asked. A partner on the statutory list is one by choice from now on, no longer by its kind: those that
 * were taken for one stay so.
 */
const UP = `
create table acting_capacities (
  id integer generated always as identity,
  body_id integer,
  document_id integer,
  acts_as text not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_acting_capacities primary key (id),
  constraint uq_acting_capacities_body_id unique (body_id),
  constraint uq_acting_capacities_document_id unique (document_id),
  constraint ck_acting_capacities_acts_as check (acts_as in ('crime-and-disorder', 'health')),
  constraint ck_acting_capacities_whose check ((body_id is null) <> (document_id is null)),
  constraint fk_acting_capacities_body_id foreign key (body_id) references bodies (id),
  constraint fk_acting_capacities_document_id foreign key (document_id) references documents (id),
  constraint fk_acting_capacities_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
update bodies set clock_rule = 'partner' where kind = 'partner' and clock_rule is null;
`;

/** The views of the past may show the table by now, where a later migration was taken back before. */
const DOWN = `
drop schema as_at cascade;
drop table acting_capacities;
select show_as_at();
`;

export class SayInWhatCapacityAPanelActs20261129023500 implements MigrationInterface {
  name = 'SayInWhatCapacityAPanelActs20261129023500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
