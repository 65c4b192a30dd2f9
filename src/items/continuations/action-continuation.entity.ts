import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ContinuationCause, ContinuationOutcome } from './continuation.rules.js';

/** What was decided about an open action when its recommendation was rejected, withdrawn, split or merged. */
@Entity('action_continuations')
@Check('ck_action_continuations_outcome', "outcome in ('stopped', 'kept')")
@Check('ck_action_continuations_cause', "cause in ('rejected', 'withdrawn', 'split', 'merged')")
@Check('ck_action_continuations_reason', "outcome = 'stopped' or reason is not null")
@Index('ix_action_continuations_action_id', ['actionId', 'id'])
export class ActionContinuation {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_action_continuations',
  })
  id: number;

  @Column('integer', { name: 'action_id' })
  @ForeignKey('Action', { name: 'fk_action_continuations_action_id' })
  actionId: number;

  @Column('text')
  outcome: ContinuationOutcome;

  @Column('text')
  cause: ContinuationCause;

  /** Who said so: “Executive”, “Children’s Panel”. */
  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_action_continuations_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
