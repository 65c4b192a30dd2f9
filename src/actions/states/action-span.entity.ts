import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/**
 * Days in which an action was overdue, agreed complete or dropped, which the database keeps beside it: triggers on the facts write it,
 * nothing else does.
 */
@Entity('action_spans')
@Check('ck_action_spans_kind', "kind in ('overdue', 'agreedComplete', 'dropped')")
export class ActionSpan {
  @PrimaryColumn('integer', { name: 'action_id', primaryKeyConstraintName: 'pk_action_spans' })
  @ForeignKey('Action', { name: 'fk_action_spans_action_id', onDelete: 'CASCADE' })
  actionId: number;

  @Column('text')
  kind: 'overdue' | 'agreedComplete' | 'dropped';

  @PrimaryColumn('date', { name: 'from_day', primaryKeyConstraintName: 'pk_action_spans' })
  fromDay: CalendarDay;

  /** The day after the last; null where it goes on. */
  @Column('date', { name: 'until_day', nullable: true })
  untilDay: CalendarDay | null;
}
