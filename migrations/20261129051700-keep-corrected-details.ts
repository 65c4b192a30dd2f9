import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A correction keeps all the details of a recommendation, not its label alone. */
const UP = `
drop schema as_at cascade;
alter table recommendation_corrections
  add column details_before jsonb,
  add column details_after jsonb;
update recommendation_corrections set
  details_before = jsonb_build_object('label', label_before),
  details_after = jsonb_build_object('label', label_after);
alter table recommendation_corrections
  alter column details_before set not null,
  alter column details_after set not null,
  drop column label_before,
  drop column label_after;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
alter table recommendation_corrections
  add column label_before text,
  add column label_after text;
update recommendation_corrections set
  label_before = details_before ->> 'label',
  label_after = details_after ->> 'label';
alter table recommendation_corrections
  drop column details_before,
  drop column details_after;
select show_as_at();
`;

export class KeepCorrectedDetails20261129051700 implements MigrationInterface {
  name = 'KeepCorrectedDetails20261129051700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
