import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of an evidence file, kept once however often it is uploaded. */
@Entity('evidence_contents')
@Check('ck_evidence_contents_removed', '(removed_at is null) = (removed_reason is null)')
@Check('ck_evidence_contents_checksum', "checksum ~ '^[0-9a-f]{64}$'")
export class EvidenceContent {
  /** SHA-256, in hexadecimal. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_evidence_contents' })
  checksum: string;

  /** Empty once they were removed. */
  @Column('bytea')
  content: Buffer;

  /** When they were removed, because they hold what should never have been entered. The same file handed in again stays out. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('text', { name: 'removed_reason', nullable: true })
  removedReason: string | null;
}
