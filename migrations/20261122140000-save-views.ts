import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table saved_views (
  id integer generated always as identity,
  account_id integer not null,
  name text not null,
  address text not null,
  is_shared boolean not null default false,
  saved_at timestamptz not null,
  constraint pk_saved_views primary key (id),
  constraint uq_saved_views_name unique (account_id, name),
  constraint ck_saved_views_address check (address ~ '^/[a-z]'),
  constraint fk_saved_views_account_id foreign key (account_id) references accounts (id)
);
create index ix_saved_views_shared on saved_views (name, id) where is_shared;
`;

/** Lists with their filters, under names that people give them. */
export class SaveViews20261122140000 implements MigrationInterface {
  name = 'SaveViews20261122140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_views');
  }
}
