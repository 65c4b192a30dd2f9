import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/**
 * The latest claim and verdict of an action that has any, which the database keeps beside it: triggers on the facts write it, nothing
 * else does. It is never shown: it narrows lists and counts, and for an earlier day than `since` it says nothing.
 */
@Entity('action_standings')
@Check('ck_action_standings_claim', "claim in ('on-track', 'at-risk', 'delayed', 'complete')")
@Check(
  'ck_action_standings_verdict',
  "verdict in ('agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded', 'reopened')",
)
@Index('ix_action_standings_since', ['since'])
@Index('ix_action_standings_claimed', ['actionId'], { where: "claim = 'complete'" })
export class KeptActionStanding {
  @PrimaryColumn('integer', { name: 'action_id', primaryKeyConstraintName: 'pk_action_standings' })
  @ForeignKey('Action', { name: 'fk_action_standings_action_id', onDelete: 'CASCADE' })
  actionId: number;

  @Column('text', { nullable: true })
  claim: string | null;

  @Column('date', { name: 'written_on', nullable: true })
  writtenOn: CalendarDay | null;

  @Column('timestamptz', { name: 'claim_recorded_at', nullable: true })
  claimRecordedAt: Date | null;

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
