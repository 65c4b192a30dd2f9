import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { LinkKind } from './item-link.rules.js';

/** That a recommendation or action hangs together with another, or with a paper. It holds until it is ended. */
@Entity('item_links')
@Check(
  'ck_item_links_kind',
  "kind in ('repeats', 'follows-up', 'supersedes', 'answered-by', 'split-from', 'merged-from')",
)
@Check('ck_item_links_from', 'num_nonnulls(from_recommendation_id, from_action_id) = 1')
@Check('ck_item_links_to', 'num_nonnulls(to_recommendation_id, to_action_id, to_document_id) = 1')
@Index('ix_item_links_from_recommendation_id', ['fromRecommendationId'])
@Index('ix_item_links_from_action_id', ['fromActionId'])
@Index('ix_item_links_to_recommendation_id', ['toRecommendationId'])
@Index('ix_item_links_to_action_id', ['toActionId'])
@Index('ix_item_links_to_document_id', ['toDocumentId'])
export class ItemLink {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_item_links',
  })
  id: number;

  @Column('text')
  kind: LinkKind;

  @Column('integer', { name: 'from_recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_item_links_from_recommendation_id' })
  fromRecommendationId: number | null;

  @Column('integer', { name: 'from_action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_item_links_from_action_id' })
  fromActionId: number | null;

  @Column('integer', { name: 'to_recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_item_links_to_recommendation_id' })
  toRecommendationId: number | null;

  @Column('integer', { name: 'to_action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_item_links_to_action_id' })
  toActionId: number | null;

  @Column('integer', { name: 'to_document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_item_links_to_document_id' })
  toDocumentId: number | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('date', { name: 'linked_on' })
  linkedOn: CalendarDay;

  /** Null for the program itself. */
  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_item_links_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
