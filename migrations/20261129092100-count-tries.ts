import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often something was tried in a while, counted for all copies of the program. Keys are digests: addresses stand nowhere in it. */
const UP = `
create table throttle_counts (
  key text not null,
  tries integer not null,
  ends_at timestamptz not null,
  constraint pk_throttle_counts primary key (key)
);
create index ix_throttle_counts_ends_at on throttle_counts (ends_at);
`;

export class CountTries20261129092100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table throttle_counts');
  }
}
