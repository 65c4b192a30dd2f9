import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the database can compare letters; a server without the extension finds whole words only. */
const UP = `
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index ix_actions_likeness on actions using gin (text gin_trgm_ops);
  end if;
end $$;
`;

/** Searching by letters that are nearly the same. */
export class FindWhatWasMistyped20261122160000 implements MigrationInterface {
  name = 'FindWhatWasMistyped20261122160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index if exists ix_actions_likeness');
  }
}
