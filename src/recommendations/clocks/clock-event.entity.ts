import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** A date that starts a statutory clock, as it was recorded. A later row of the same kind corrects an earlier one. */
@Entity('clock_events')
@Check('ck_clock_events_kind', "kind in ('notice', 'receipt', 'request', 'report', 'start')")
@Check('ck_clock_events_posted_on', "posted_on is null or (posted_on <= happened_on and kind = 'notice')")
@Check('ck_clock_events_is_presumed', 'not is_presumed or posted_on is not null')
@Index('ix_clock_events_recommendation_id', ['recommendationId', 'id'])
@Index('ix_clock_events_addressee_id', ['addresseeId'])
@Index('ix_clock_events_notice_letter_id', ['noticeLetterId'])
export class ClockEvent {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_clock_events',
  })
  id: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_clock_events_recommendation_id' })
  recommendationId: number;

  /** The further addressee whose clock it starts; null for the body that is to answer first. */
  @Column('integer', { name: 'addressee_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_clock_events_addressee_id' })
  addresseeId: number | null;

  @Column('text')
  kind: 'notice' | 'receipt' | 'request' | 'report' | 'start';

  @Column('date', { name: 'happened_on' })
  happenedOn: CalendarDay;

  /** When a notice was posted or sent that was received on the day above; null where nobody said. */
  @Column('date', { name: 'posted_on', nullable: true })
  postedOn: CalendarDay | null;

  /** Whether the day of receipt follows from the day of posting alone. */
  @Column('boolean', { name: 'is_presumed', default: false })
  isPresumed: boolean;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_clock_events_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** Why it corrects an earlier date; null for a first one. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** The letter that was served on this day; null where there was none. */
  @Column('integer', { name: 'notice_letter_id', nullable: true })
  @ForeignKey('NoticeLetter', { name: 'fk_clock_events_notice_letter_id' })
  noticeLetterId: number | null;
}
