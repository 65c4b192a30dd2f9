import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** By how many the items of a body and a publicity that are in a state changed on a day, or in the month that begins on it. */
@Entity('trend_counts')
export class TrendCount {
  @PrimaryColumn('boolean', { name: 'is_month', primaryKeyConstraintName: 'pk_trend_counts' })
  isMonth: boolean;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_trend_counts' })
  day: CalendarDay;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_trend_counts' })
  kind: string;

  @PrimaryColumn('integer', { name: 'body_id', primaryKeyConstraintName: 'pk_trend_counts' })
  bodyId: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_trend_counts' })
  publicity: Publicity;

  @Column('integer', { name: 'changed_by' })
  changedBy: number;
}
