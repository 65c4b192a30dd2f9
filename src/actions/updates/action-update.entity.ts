import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Claim } from './claim.rules.js';

/** An owner's dated account of progress. */
@Entity('action_updates')
@Check('ck_action_updates_claim', "claim in ('on-track', 'at-risk', 'delayed', 'complete')")
@Index('ix_action_updates_action_id', ['actionId', 'id'])
@Check('ck_action_updates_meets', 'meets_meeting_id is null or meets_on is not null')
@Index('ix_action_updates_meets_meeting_id', ['meetsMeetingId'])
@Index('ix_action_updates_written_on', ['writtenOn', 'id'])
export class ActionUpdate {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_action_updates',
  })
  id: number;

  @Column('integer', { name: 'action_id' })
  @ForeignKey('Action', { name: 'fk_action_updates_action_id' })
  actionId: number;

  @Column('text')
  claim: Claim;

  @Column('text')
  words: string;

  @Column('date', { name: 'forecast_on', nullable: true })
  forecastOn: CalendarDay | null;

  @Column('date', { name: 'written_on' })
  writtenOn: CalendarDay;

  @Column('integer', { name: 'written_by_id' })
  @ForeignKey('Account', { name: 'fk_action_updates_written_by_id' })
  writtenById: number;

  /** The owner for whom a democratic services officer entered it; null where the owner wrote it. */
  @Column('integer', { name: 'on_behalf_of_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_action_updates_on_behalf_of_id' })
  onBehalfOfId: number | null;

  /** The due day of the occurrence of a duty that it reports as done. */
  @Column('date', { name: 'meets_on', nullable: true })
  meetsOn: CalendarDay | null;

  /** The meeting at which that occurrence was due; it stays the same one when the meeting is moved. */
  @Column('integer', { name: 'meets_meeting_id', nullable: true })
  @ForeignKey('Meeting', { name: 'fk_action_updates_meets_meeting_id' })
  meetsMeetingId: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
