import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A file that was made in the background, whole; kept for some days, or until it is published. */
@Entity('report_job_files')
@Check('ck_report_job_files_checksum', "checksum ~ '^[0-9a-f]{64}$'")
@Index('uq_report_job_files_format', ['jobId', 'format'], { unique: true })
export class ReportJobFile {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_report_job_files',
  })
  id: number;

  @Column('integer', { name: 'job_id' })
  @ForeignKey('ReportJob', { name: 'fk_report_job_files_job_id', onDelete: 'CASCADE' })
  jobId: number;

  @Column('text')
  format: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes: number;

  @Column('text')
  checksum: string;

  @Column('bytea')
  content: Buffer;
}
