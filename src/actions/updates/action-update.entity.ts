import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Claim } from './claim.rules.js';

/** How an update came that was not written here. */
export type CameBy = 'link' | 'reply';

/** An owner's dated account of progress. */
@Entity('action_updates')
@Check('ck_action_updates_claim', "claim in ('on-track', 'at-risk', 'delayed', 'complete')")
@Check('ck_action_updates_writer', 'num_nonnulls(written_by_id, sent_by) = 1')
@Check('ck_action_updates_came_by', "came_by in ('link', 'reply')")
@Check('ck_action_updates_sent', '(sent_by is null) = (came_by is null)')
@Index('ix_action_updates_latest', ['actionId', 'writtenOn', 'recordedAt', 'id'])
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

  /** The account of who wrote or entered it; null where it came by e-mail. */
  @Column('integer', { name: 'written_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_action_updates_written_by_id' })
  writtenById: number | null;

  /** Who sent what came by e-mail, by the name that they go by. */
  @Column('text', { name: 'sent_by', nullable: true })
  sentBy: string | null;

  /** How it came by e-mail: through the link in one of ours, or as a reply to it. */
  @Column('text', { name: 'came_by', nullable: true })
  cameBy: CameBy | null;

  /** The owner for whom it was entered or sent; null where the owner wrote it. */
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
