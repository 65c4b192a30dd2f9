import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account somebody at the council's sign-in provider has: by issuer and subject, never by an address. */
const UP = `
create table provider_identities (
  id integer generated always as identity,
  account_id integer not null,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  constraint pk_provider_identities primary key (id),
  constraint uq_provider_identities_issuer_subject unique (issuer, subject),
  constraint uq_provider_identities_account_id_issuer unique (account_id, issuer),
  constraint fk_provider_identities_account_id foreign key (account_id) references accounts (id)
);
create index ix_provider_identities_account_id on provider_identities (account_id);
`;

export class LinkAccountsToAProvider20261129112100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table provider_identities');
  }
}
