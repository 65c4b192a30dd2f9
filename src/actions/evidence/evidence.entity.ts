import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Proof of what an update says: a link, or a file. */
@Entity('evidence')
@Check('ck_evidence_address', "address ~ '^https?://'")
@Check('ck_evidence_kind', '(address is null) <> (checksum is null)')
@Check('ck_evidence_file', 'num_nulls(filename, media_type, size_bytes, checksum) in (0, 4)')
@Index('ix_evidence_update_id', ['updateId'])
@Index('ix_evidence_checksum', ['checksum'])
export class Evidence {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_evidence',
  })
  id: number;

  @Column('integer', { name: 'update_id' })
  @ForeignKey('ActionUpdate', { name: 'fk_evidence_update_id' })
  updateId: number;

  @Column('text')
  title: string;

  /** An `http` or `https` address; null where it is a file. */
  @Column('text', { nullable: true })
  address: string | null;

  /** Whether its owner marked it as fit for publication. */
  @Column('boolean', { name: 'is_public', default: false })
  isPublic: boolean;

  /** The name under which it was uploaded, made harmless. */
  @Column('text', { nullable: true })
  filename: string | null;

  /** What its first bytes say it is, never what the browser said. */
  @Column('text', { name: 'media_type', nullable: true })
  mediaType: string | null;

  @Column('integer', { name: 'size_bytes', nullable: true })
  sizeBytes: number | null;

  @Column('text', { nullable: true })
  @ForeignKey('EvidenceContent', { name: 'fk_evidence_checksum' })
  checksum: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
