import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

/** A browser's session, under a digest of its identifier. Read and written by the session store. */
@Entity('sessions')
@Index('ix_sessions_expires_at', ['expiresAt'])
@Index('ix_sessions_account_id', ['accountId'])
@Unique('uq_sessions_number', ['number'])
export class StoredSession {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sessions' })
  id: string;

  @Column('jsonb')
  data: unknown;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** By which its owner may end it. */
  @Column('integer')
  @Generated('increment')
  number: number;

  /** Null where somebody has begun to sign in and is not through. */
  @Column('integer', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_sessions_account_id', onDelete: 'CASCADE' })
  accountId: number | null;

  @Column('timestamptz', { name: 'began_at', default: () => 'now()' })
  beganAt: Date;

  @Column('timestamptz', { name: 'last_used_at', default: () => 'now()' })
  lastUsedAt: Date;

  /** In plain words. */
  @Column('text', { default: 'Another browser' })
  browser: string;

  /** The shortened address that it began at. */
  @Column('text', { default: 'unknown' })
  place: string;

  /** Whether its identifier is void from the next request on, which is given another. */
  @Column('boolean', { name: 'must_renew', default: false })
  mustRenew: boolean;
}
