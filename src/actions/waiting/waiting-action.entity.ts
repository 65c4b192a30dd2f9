import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/**
 * An action that no verdict has closed, with what a list of those that wait is found by, in the order of their dates. Written afterwards,
 * of what is noted as changed; it is never shown. What hangs on the day is worked out of its due date.
 */
@Entity('waiting_actions')
@Check('ck_waiting_actions_waits', "waits in ('owed', 'claimed-complete')")
@Index('ix_waiting_actions_order', ['waits', 'dueOn', 'actionId', 'publicity', 'bodyId', 'isSentBack'])
@Index('ix_waiting_actions_body_id', ['bodyId', 'waits', 'dueOn', 'actionId', 'publicity', 'isSentBack'])
export class WaitingAction {
  @PrimaryColumn('integer', { name: 'action_id', primaryKeyConstraintName: 'pk_waiting_actions' })
  actionId: number;

  @Column('text')
  waits: 'owed' | 'claimed-complete';

  /** Whether it was sent back and nothing was claimed since. */
  @Column('boolean', { name: 'is_sent_back' })
  isSentBack: boolean;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CalendarDay | null;

  @Column('integer', { name: 'body_id' })
  bodyId: number;

  @Column('text')
  publicity: Publicity;
}
