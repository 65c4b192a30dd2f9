import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** What a recommendation may wait for, with answers that are owed told apart by who owes them, and what is found by the same table. */
export const WAITS_FOR = [
  'answer',
  'clock',
  'undated-answer',
  'further-answer',
  'further-clock',
  'accepted-no-action',
  'claimed-complete',
  'stopped',
  'unlike',
] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/**
 * What a recommendation waits for, a row for each that owes an answer: with what a list of those that wait is found by, in the order of
 * their dates. Written afterwards, of what is noted as changed; it is never shown. What hangs on the day is worked out of its date.
 */
@Entity('waiting_recommendations')
@Check('ck_waiting_recommendations_waits', `waits in (${WAITS_FOR.map((name) => `'${name}'`).join(', ')})`)
@Index('ix_waiting_recommendations_order', ['waits', 'dueOn', 'recommendationId', 'publicity', 'bodyId'])
@Index('ix_waiting_recommendations_asked_id', ['askedId', 'waits', 'recommendationId'])
export class WaitingRecommendation {
  @PrimaryColumn('integer', {
    name: 'recommendation_id',
    primaryKeyConstraintName: 'pk_waiting_recommendations',
  })
  recommendationId: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_waiting_recommendations' })
  waits: WaitsFor;

  /** Who owes the answer; 0 where none is owed. */
  @PrimaryColumn('integer', { name: 'asked_id', primaryKeyConstraintName: 'pk_waiting_recommendations' })
  askedId: number;

  /** When the answer is due; of what was accepted without an action, when it was. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CalendarDay | null;

  /** When the first answer is due: what lists of recommendations are in the order of. */
  @Column('date', { name: 'listed_on', nullable: true })
  listedOn: CalendarDay | null;

  @Column('integer', { name: 'body_id' })
  bodyId: number;

  @Column('text')
  publicity: Publicity;
}
