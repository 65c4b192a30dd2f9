import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that came with a form which has to be sent again, until it is or two hours have passed. */
@Entity('kept_uploads')
@Index('ix_kept_uploads_holder', ['holder'])
@Index('ix_kept_uploads_expires_at', ['expiresAt'])
export class StoredUpload {
  /** A digest of what the form carries. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_kept_uploads' })
  id: string;

  /** Who alone may send it again: an account, or a digest of a secret address. */
  @Column('text')
  holder: string;

  /** The field that it was chosen for. */
  @Column('text')
  field: string;

  /** As the browser called it. */
  @Column('text')
  filename: string;

  @Column('bytea')
  content: Buffer;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes: number;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
