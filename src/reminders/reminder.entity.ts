import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ReminderStage } from './reminder-schedule.rules.js';

/** One entry of the ledger: why this person is written to about this item for this date. */
@Entity('reminders')
@Check('ck_reminders_subject', '(action_id is null) <> (recommendation_id is null)')
@Index('uq_reminders_action', ['actionId', 'recipient', 'stage', 'dueOn'], {
  unique: true,
  where: 'action_id is not null',
})
@Index('uq_reminders_recommendation', ['recommendationId', 'recipient', 'stage', 'dueOn'], {
  unique: true,
  where: 'recommendation_id is not null',
})
@Index('ix_reminders_message_id', ['messageId'])
@Index('ix_reminders_planned_on', ['plannedOn', 'id'])
@Index('ix_reminders_owner_id', ['ownerId'])
export class Reminder {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_reminders',
  })
  id: number;

  /** An address, in lower case. */
  @Column('text')
  recipient: string;

  @Column('integer', { name: 'owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_reminders_owner_id' })
  ownerId: number | null;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_reminders_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_reminders_recommendation_id' })
  recommendationId: number | null;

  @Column('text')
  stage: ReminderStage;

  @Column('date', { name: 'due_on' })
  dueOn: CalendarDay;

  @Column('date', { name: 'planned_on' })
  plannedOn: CalendarDay;

  @Column('text')
  reason: string;

  @Column('integer', { name: 'message_id' })
  @ForeignKey('Message', { name: 'fk_reminders_message_id' })
  messageId: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
