import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody shows besides a password: codes of an app, passkeys, and recovery codes for the day on which these are lost. */
const UP = `
create table authenticator_apps (
  account_id integer not null,
  sealed_seed text not null,
  last_step integer not null,
  added_at timestamptz not null,
  constraint pk_authenticator_apps primary key (account_id),
  constraint fk_authenticator_apps_account_id foreign key (account_id) references accounts (id)
);
create table recovery_codes (
  id integer generated always as identity,
  account_id integer not null,
  code_hash text not null,
  used_at timestamptz,
  constraint pk_recovery_codes primary key (id),
  constraint fk_recovery_codes_account_id foreign key (account_id) references accounts (id)
);
create index ix_recovery_codes_account_id on recovery_codes (account_id);
`;

export class KeepSecondFactors20261129115400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table recovery_codes');
    await queryRunner.query('drop table authenticator_apps');
  }
}
