import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a link is good for: an action, or a recommendation to respond to. */
@Entity('answer_link_items')
@Check('ck_answer_link_items_subject', '(action_id is null) <> (recommendation_id is null)')
@Index('ix_answer_link_items_link_id', ['linkId', 'id'])
@Index('ix_answer_link_items_action_id', ['actionId', 'linkId'])
@Index('ix_answer_link_items_recommendation_id', ['recommendationId', 'linkId'])
@Index('ix_answer_link_items_owner_id', ['ownerId'])
export class AnswerLinkItem {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_answer_link_items',
  })
  id: number;

  @Column('integer', { name: 'link_id' })
  @ForeignKey('AnswerLink', { name: 'fk_answer_link_items_link_id', onDelete: 'CASCADE' })
  linkId: number;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_answer_link_items_action_id', onDelete: 'CASCADE' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_answer_link_items_recommendation_id', onDelete: 'CASCADE' })
  recommendationId: number | null;

  /** Who owed it when the link was made. */
  @Column('integer', { name: 'owner_id' })
  @ForeignKey('Owner', { name: 'fk_answer_link_items_owner_id' })
  ownerId: number;
}
