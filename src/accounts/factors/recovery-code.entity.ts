import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A code that stands in for a lost second factor, once. */
@Entity('recovery_codes')
@Index('ix_recovery_codes_account_id', ['accountId'])
export class RecoveryCode {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_recovery_codes',
  })
  id: number;

  @Column('integer', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_recovery_codes_account_id' })
  accountId: number;

  /** argon2id: 50 random bits are too few for a plain digest (OWASP ASVS 5.0, 6.5.2). */
  @Column('text', { name: 'code_hash' })
  codeHash: string;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
