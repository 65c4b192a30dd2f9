import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One of the items that were changed at once. */
@Entity('bulk_change_items')
@Check('ck_bulk_change_items_item', '(action_id is null) <> (recommendation_id is null)')
@Index('ix_bulk_change_items_bulk_change_id', ['bulkChangeId'])
@Index('ix_bulk_change_items_action_id', ['actionId'])
@Index('ix_bulk_change_items_recommendation_id', ['recommendationId'])
export class BulkChangeItem {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_bulk_change_items',
  })
  id: number;

  @Column('integer', { name: 'bulk_change_id' })
  @ForeignKey('BulkChange', { name: 'fk_bulk_change_items_bulk_change_id' })
  bulkChangeId: number;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_bulk_change_items_action_id', onDelete: 'CASCADE' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_bulk_change_items_recommendation_id', onDelete: 'CASCADE' })
  recommendationId: number | null;
}
