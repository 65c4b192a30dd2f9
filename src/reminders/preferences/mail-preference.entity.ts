import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { MailRhythm } from './mail-preference.rules.js';

/** How often somebody wants to be written to, and who hears of it while they are away. */
@Entity('mail_preferences')
@Unique('uq_mail_preferences_person_id', ['personId'])
@Check('ck_mail_preferences_rhythm', "rhythm in ('daily', 'weekly')")
@Check(
  'ck_mail_preferences_leave',
  'num_nonnulls(away_from, away_until, delegate_id) in (0, 3) and away_until >= away_from and delegate_id <> person_id',
)
@Index('ix_mail_preferences_delegate_id', ['delegateId'])
export class MailPreference {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_mail_preferences',
  })
  id: number;

  @Column('integer', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_mail_preferences_person_id' })
  personId: number;

  @Column('text')
  rhythm: MailRhythm;

  /** Whether they want a digest before each meeting that they chair or clerk. */
  @Column('boolean', { name: 'before_meetings', default: false })
  beforeMeetings: boolean;

  @Column('date', { name: 'away_from', nullable: true })
  awayFrom: CalendarDay | null;

  /** The last day away. */
  @Column('date', { name: 'away_until', nullable: true })
  awayUntil: CalendarDay | null;

  /** Who is written to meanwhile. */
  @Column('integer', { name: 'delegate_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_mail_preferences_delegate_id' })
  delegateId: number | null;
}
