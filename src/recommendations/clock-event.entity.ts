import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** A date that starts a statutory clock, as it was recorded. A later row of the same kind corrects an earlier one. */
@Entity('clock_events')
@Check('ck_clock_events_kind', "kind in ('notice', 'receipt', 'request', 'report', 'start')")
@Index('ix_clock_events_recommendation_id', ['recommendationId', 'id'])
export class ClockEvent {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_clock_events',
  })
  id: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_clock_events_recommendation_id' })
  recommendationId: number;

  @Column('text')
  kind: 'notice' | 'receipt' | 'request' | 'report' | 'start';

  @Column('date', { name: 'happened_on' })
  happenedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_clock_events_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
