import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Whose account somebody at a provider has: by issuer and subject, which stay theirs when names and addresses change. */
@Entity('provider_identities')
@Unique('uq_provider_identities_issuer_subject', ['issuer', 'subject'])
@Unique('uq_provider_identities_account_id_issuer', ['accountId', 'issuer'])
@Index('ix_provider_identities_account_id', ['accountId'])
export class ProviderIdentity {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_provider_identities',
  })
  id: number;

  @Column('integer', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_provider_identities_account_id' })
  accountId: number;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;
}
