import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys: public keys, of which the private half is on somebody's telephone, computer or security key. */
const UP = `
create table passkeys (
  id integer generated always as identity,
  account_id integer not null,
  credential text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  user_handle text not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  constraint pk_passkeys primary key (id),
  constraint uq_passkeys_credential unique (credential),
  constraint fk_passkeys_account_id foreign key (account_id) references accounts (id)
);
create index ix_passkeys_account_id on passkeys (account_id);
`;

export class KeepPasskeys20261129115800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table passkeys');
  }
}
