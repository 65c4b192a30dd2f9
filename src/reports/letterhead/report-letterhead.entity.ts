import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A council's own Word document, into which reports are written; the latest that is not taken out is the one. */
@Entity('report_letterheads')
@Check('ck_report_letterheads_checksum', "checksum ~ '^[0-9a-f]{64}$'")
@Check('ck_report_letterheads_removal', '(removed_at is null) = (removed_by_id is null)')
@Index('ix_report_letterheads_uploaded_by_id', ['uploadedById'])
@Index('ix_report_letterheads_removed_by_id', ['removedById'])
export class ReportLetterhead {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_report_letterheads',
  })
  id: number;

  @Column('text')
  filename: string;

  /** SHA-256 in hexadecimal. */
  @Column('text')
  checksum: string;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes: number;

  @Column('bytea')
  content: Buffer;

  @Column('integer', { name: 'uploaded_by_id' })
  @ForeignKey('Account', { name: 'fk_report_letterheads_uploaded_by_id' })
  uploadedById: number;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;

  @Column('integer', { name: 'removed_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_report_letterheads_removed_by_id' })
  removedById: number | null;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
