import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser's session, under a digest of its identifier. Read and written by the session store. */
@Entity('sessions')
@Index('ix_sessions_expires_at', ['expiresAt'])
export class StoredSession {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sessions' })
  id: string;

  @Column('jsonb')
  data: unknown;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
