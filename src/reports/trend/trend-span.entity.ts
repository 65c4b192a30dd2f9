import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/**
 * Days in which an item was in a state that a trend tells apart, as they are counted in {@link TrendCount}: with the body and the publicity
 * that it was counted under. Of an item that is gone they stay until it is counted out.
 */
@Entity('trend_spans')
@Check('ck_trend_spans_item_kind', "item_kind in ('action', 'recommendation')")
@Index('ix_trend_spans_unlike', ['itemId'], { where: 'is_unlike' })
export class TrendSpan {
  @PrimaryColumn('text', { name: 'item_kind', primaryKeyConstraintName: 'pk_trend_spans' })
  itemKind: 'action' | 'recommendation';

  @PrimaryColumn('integer', { name: 'item_id', primaryKeyConstraintName: 'pk_trend_spans' })
  itemId: number;

  @Column('integer', { name: 'body_id' })
  bodyId: number;

  @Column('text')
  publicity: Publicity;

  /** Whether somebody may see the recommendation and not all its actions, on which its spans hang. */
  @Column('boolean', { name: 'is_unlike' })
  isUnlike: boolean;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_trend_spans' })
  kind: string;

  @PrimaryColumn('date', { name: 'from_day', primaryKeyConstraintName: 'pk_trend_spans' })
  fromDay: CalendarDay;

  /** The day after the last; null where it goes on. */
  @Column('date', { name: 'until_day', nullable: true })
  untilDay: CalendarDay | null;
}
