import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';

/** A formal response as somebody sent it by a link; it counts for nothing until democratic services confirm it. */
@Entity('response_drafts')
@Check('ck_response_drafts_decision', "decision in ('accepted', 'accepted-in-part', 'rejected')")
@Check('ck_response_drafts_reasons', "decision = 'accepted' or reasons is not null")
@Check('ck_response_drafts_plan', "decision <> 'rejected' or action_text is null")
@Index('ix_response_drafts_recommendation_id', ['recommendationId', 'id'])
@Index('ix_response_drafts_body_id', ['bodyId'])
export class ResponseDraft {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_response_drafts',
  })
  id: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_response_drafts_recommendation_id' })
  recommendationId: number;

  /** The body that answers; null in what an older version kept, for the one that is to answer first. */
  @Column('integer', { name: 'body_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_response_drafts_body_id' })
  bodyId: number | null;

  @Column('text')
  decision: ResponseDecision;

  @Column('text', { nullable: true })
  reasons: string | null;

  /** What is to be done about it. */
  @Column('text', { name: 'action_text', nullable: true })
  actionText: string | null;

  @Column('date', { name: 'action_due_on', nullable: true })
  actionDueOn: CalendarDay | null;

  /** Null where it has not been decided yet. */
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  /** Who decided, or will. */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'sent_by' })
  sentBy: string;

  /** Where the link went by which it came. */
  @Column('text', { name: 'sent_address' })
  sentAddress: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
