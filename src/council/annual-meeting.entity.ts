import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** The day of an annual meeting, on which a municipal year begins. */
@Entity('annual_meetings')
@Check('ck_annual_meetings_year', 'extract(year from held_on) = year')
export class AnnualMeetingDay {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_annual_meetings' })
  year: number;

  @Column('date', { name: 'held_on' })
  heldOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_annual_meetings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
