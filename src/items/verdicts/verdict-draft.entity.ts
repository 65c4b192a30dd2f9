import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { MeetingVerdictKind } from './meeting-verdict.rules.js';

/** A verdict that is prepared for a meeting, or noted while it goes on. It counts for nothing until it is recorded. */
@Entity('verdict_drafts')
@Check('ck_verdict_drafts_verdict', "verdict in ('agreed-complete', 'not-agreed', 'no-longer-needed')")
@Check('ck_verdict_drafts_subject', '(action_id is null) <> (recommendation_id is null)')
@Unique('uq_verdict_drafts_action', ['meetingId', 'actionId'])
@Unique('uq_verdict_drafts_recommendation', ['meetingId', 'recommendationId'])
@Index('ix_verdict_drafts_action_id', ['actionId'])
@Index('ix_verdict_drafts_recommendation_id', ['recommendationId'])
@Index('ix_verdict_drafts_saved_by_id', ['savedById'])
export class VerdictDraft {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_verdict_drafts',
  })
  id: number;

  @Column('integer', { name: 'meeting_id' })
  @ForeignKey('Meeting', { name: 'fk_verdict_drafts_meeting_id', onDelete: 'CASCADE' })
  meetingId: number;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_verdict_drafts_action_id', onDelete: 'CASCADE' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_verdict_drafts_recommendation_id', onDelete: 'CASCADE' })
  recommendationId: number | null;

  @Column('text')
  verdict: MeetingVerdictKind;

  @Column('text', { nullable: true })
  words: string | null;

  /** The last entry of the trail when it was saved: what the owner says later it does not know. */
  @Column('integer')
  seen: number;

  @Column('integer', { name: 'saved_by_id' })
  @ForeignKey('Account', { name: 'fk_verdict_drafts_saved_by_id' })
  savedById: number;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;
}
