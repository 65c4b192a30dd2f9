import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That personal data were taken out of a published report, and with them the content of its files. */
@Entity('published_report_removals')
@Index('ix_published_report_removals_report_id', ['reportId', 'id'])
export class PublishedReportRemoval {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_published_report_removals',
  })
  id: number;

  @Column('integer', { name: 'report_id' })
  @ForeignKey('PublishedReport', { name: 'fk_published_report_removals_report_id' })
  reportId: number;

  @Column('text')
  reason: string;

  @Column('text', { name: 'removed_by' })
  removedBy: string;

  @Column('timestamptz', { name: 'removed_at' })
  removedAt: Date;
}
