import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A decision on whether a published report stands in the public register; the latest holds. */
@Entity('published_report_decisions')
@Index('ix_published_report_decisions_report_id', ['reportId', 'id'])
export class PublishedReportDecision {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_published_report_decisions',
  })
  id: number;

  @Column('integer', { name: 'report_id' })
  @ForeignKey('PublishedReport', { name: 'fk_published_report_decisions_report_id' })
  reportId: number;

  @Column('boolean', { name: 'in_register' })
  inRegister: boolean;

  @Column('text')
  reason: string;

  /** Items that it names and that are withheld by now, although it stays open: somebody looked at them. */
  @Column('text', { name: 'kept_references', array: true, default: '{}' })
  keptReferences: string[];

  @Column('integer', { name: 'decided_by_id' })
  @ForeignKey('Account', { name: 'fk_published_report_decisions_decided_by_id' })
  decidedById: number;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
