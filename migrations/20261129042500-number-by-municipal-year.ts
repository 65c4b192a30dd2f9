import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References can count within municipal years; each annual meeting has its day. */
const UP = `
create table council_settings (
  id integer not null default 1,
  reference_years text not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_council_settings primary key (id),
  constraint ck_council_settings_id check (id = 1),
  constraint ck_council_settings_reference_years check (reference_years in ('calendar', 'municipal')),
  constraint fk_council_settings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);

create table annual_meetings (
  year integer not null,
  held_on date not null,
  recorded_by_id integer not null,
  recorded_at timestamptz not null,
  constraint pk_annual_meetings primary key (year),
  constraint ck_annual_meetings_year check (extract(year from held_on) = year),
  constraint fk_annual_meetings_recorded_by_id foreign key (recorded_by_id) references accounts (id)
);
select show_as_at();
`;

/** The views of the past may show the tables by now, where a later migration was taken back before. */
const DOWN = `
drop schema as_at cascade;
drop table annual_meetings;
drop table council_settings;
select show_as_at();
`;

export class NumberByMunicipalYear20261129042500 implements MigrationInterface {
  name = 'NumberByMunicipalYear20261129042500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
