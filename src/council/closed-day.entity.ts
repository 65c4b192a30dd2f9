import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

export const CLOSED_DAY_KINDS = ['bank-holiday', 'council-closed', 'not-kept'] as const;
export type ClosedDayKind = (typeof CLOSED_DAY_KINDS)[number];

/** A day that was proclaimed a bank holiday, on which the council is closed, or on which a usual bank holiday is not kept. */
@Entity('closed_days')
@Check('ck_closed_days_kind', "kind in ('bank-holiday', 'council-closed', 'not-kept')")
export class ClosedDay {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_closed_days' })
  day: CalendarDay;

  @Column('text')
  kind: ClosedDayKind;

  /** What it is called: “State Funeral”, “Christmas closure”. */
  @Column('text')
  name: string;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_closed_days_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
