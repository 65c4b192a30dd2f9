import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** One writing of a day's reminders: the program's own, of which there is one a day, or one that somebody asked for. */
@Entity('reminder_runs')
@Check('ck_reminder_runs_kind', "kind in ('daily', 'asked')")
@Check('ck_reminder_runs_end', '(ended_at is null) = (mails is null)')
@Index('uq_reminder_runs_daily', ['plannedOn'], { unique: true, where: "kind = 'daily'" })
@Index('ix_reminder_runs_ended_at', ['endedAt'])
export class ReminderRun {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_reminder_runs',
  })
  id: number;

  @Column('text')
  kind: 'daily' | 'asked';

  @Column('date', { name: 'planned_on' })
  plannedOn: CalendarDay;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** Null while it is under way, and where it broke off. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** How many mails it wrote. */
  @Column('integer', { nullable: true })
  mails: number | null;

  /** The copy of the program that has it in hand. */
  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  /** By the database's clock; past this instant another copy takes it over. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;
}
