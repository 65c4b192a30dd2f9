import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Verdict } from './verdict.rules.js';

/** Scrutiny's own judgement of a claim, made at a meeting. */
@Entity('verdicts')
@Check(
  'ck_verdicts_verdict',
  "verdict in ('agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded', 'reopened')",
)
@Check('ck_verdicts_subject', '(action_id is null) <> (recommendation_id is null)')
@Check('ck_verdicts_superseded_by', "(verdict = 'superseded') = (superseded_by is not null)")
@Index('ix_verdicts_action_id', ['actionId', 'id'])
@Index('ix_verdicts_recommendation_id', ['recommendationId', 'id'])
@Index('ix_verdicts_meeting_id', ['meetingId'])
@Index('ix_verdicts_decided_on', ['decidedOn', 'id'])
export class VerdictOfMeeting {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_verdicts',
  })
  id: number;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_verdicts_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_verdicts_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'meeting_id' })
  @ForeignKey('Meeting', { name: 'fk_verdicts_meeting_id' })
  meetingId: number;

  @Column('text')
  verdict: Verdict;

  @Column('text', { nullable: true })
  words: string | null;

  /** The reference of what took its place. */
  @Column('text', { name: 'superseded_by', nullable: true })
  supersededBy: string | null;

  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_verdicts_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
