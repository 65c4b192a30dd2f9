import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A recommendation as a letter lists it, in the words that it had then. */
@Entity('notice_letter_items')
@Index('ix_notice_letter_items_recommendation_id', ['recommendationId', 'noticeLetterId'])
export class NoticeLetterItem {
  @PrimaryColumn('integer', {
    name: 'notice_letter_id',
    primaryKeyConstraintName: 'pk_notice_letter_items',
  })
  @ForeignKey('NoticeLetter', { name: 'fk_notice_letter_items_notice_letter_id' })
  noticeLetterId: number;

  @PrimaryColumn('integer', {
    name: 'recommendation_id',
    primaryKeyConstraintName: 'pk_notice_letter_items',
  })
  @ForeignKey('Recommendation', { name: 'fk_notice_letter_items_recommendation_id' })
  recommendationId: number;

  /** Its place in the letter, from 1. */
  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  label: string | null;

  @Column('text')
  text: string;
}
