import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An item that a published report names. */
@Entity('published_report_items')
@Check('ck_published_report_items_item', '(recommendation_id is null) <> (action_id is null)')
@Index('ix_published_report_items_report_id', ['reportId'])
@Index('ix_published_report_items_recommendation_id', ['recommendationId'])
@Index('ix_published_report_items_action_id', ['actionId'])
export class PublishedReportItem {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_published_report_items',
  })
  id: number;

  @Column('integer', { name: 'report_id' })
  @ForeignKey('PublishedReport', { name: 'fk_published_report_items_report_id' })
  reportId: number;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_published_report_items_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_published_report_items_action_id' })
  actionId: number | null;
}
