import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A published report in one of its forms, as it was written on the day. */
@Entity('published_report_files')
@Check('ck_published_report_files_checksum', "checksum ~ '^[0-9a-f]{64}$'")
@Index('uq_published_report_files_format', ['reportId', 'format'], { unique: true })
export class PublishedReportFile {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_published_report_files',
  })
  id: number;

  @Column('integer', { name: 'report_id' })
  @ForeignKey('PublishedReport', { name: 'fk_published_report_files_report_id' })
  reportId: number;

  @Column('text')
  format: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes: number;

  /** SHA-256 in hexadecimal. */
  @Column('text')
  checksum: string;

  /** Null once it was taken out, because it held personal data that should never have been entered. */
  @Column('bytea', { nullable: true })
  content: Buffer | null;
}
