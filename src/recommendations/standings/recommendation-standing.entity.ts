import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/**
 * How a recommendation that has any of these was last ended, answered and judged, which the database keeps beside it: triggers on the
 * facts write it, nothing else does. For an earlier day than `since` it says nothing.
 */
@Entity('recommendation_standings')
@Check('ck_recommendation_standings_ending', "ending in ('withdrawn', 'split', 'merged', 'restored')")
@Check('ck_recommendation_standings_decision', "decision in ('accepted', 'accepted-in-part', 'rejected')")
@Check(
  'ck_recommendation_standings_verdict',
  "verdict in ('agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded', 'reopened')",
)
@Index('ix_recommendation_standings_since', ['since'])
export class KeptRecommendationStanding {
  @PrimaryColumn('integer', {
    name: 'recommendation_id',
    primaryKeyConstraintName: 'pk_recommendation_standings',
  })
  @ForeignKey('Recommendation', {
    name: 'fk_recommendation_standings_recommendation_id',
    onDelete: 'CASCADE',
  })
  recommendationId: number;

  @Column('text', { nullable: true })
  ending: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDay | null;

  /** The answer that counts for the state, as `counting_answers` has it. */
  @Column('text', { nullable: true })
  decision: string | null;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Column('timestamptz', { name: 'answer_recorded_at', nullable: true })
  answerRecordedAt: Date | null;

  @Column('text', { nullable: true })
  verdict: string | null;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  @Column('timestamptz', { name: 'verdict_recorded_at', nullable: true })
  verdictRecordedAt: Date | null;

  /** From this day on they are the latest. */
  @Column('date')
  since: CalendarDay;
}
