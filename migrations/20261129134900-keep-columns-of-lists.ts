import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which columns of a list somebody wants to see. */
export class KeepColumnsOfLists20261129134900 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table list_columns (
  id integer generated always as identity constraint pk_list_columns primary key,
  account_id integer not null constraint fk_list_columns_account_id references accounts,
  list text not null,
  columns text[] not null,
  constraint uq_list_columns_list unique (account_id, list),
  constraint ck_list_columns_list check (list ~ '^/[a-z/-]+$')
);
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table list_columns');
  }
}
