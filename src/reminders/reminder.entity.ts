import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { LedgerKind } from './ledger-lines.rules.js';

/** One entry of the ledger: why this person is written to about this item for this date. */
@Entity('reminders')
@Check('ck_reminders_subject', '(action_id is null) <> (recommendation_id is null)')
@Check('ck_reminders_addressee', 'addressee_id is null or recommendation_id is not null')
@Check('ck_reminders_kind', "kind in ('stage', 'copy', 'nudge', 'call', 'letter')")
@Check('ck_reminders_due_on', "due_on is not null or kind in ('nudge', 'call')")
@Check(
  'ck_reminders_message',
  "case when kind = 'call' then message_id is null else message_id is not null or kind = 'letter' end",
)
@Index('uq_reminders_action', ['actionId', 'recipient', 'stage', 'dueOn', 'kind'], {
  unique: true,
  where: "action_id is not null and kind in ('stage', 'copy')",
})
@Index(
  'uq_reminders_recommendation',
  ['recommendationId', 'addresseeId', 'recipient', 'stage', 'dueOn', 'kind'],
  { unique: true, where: "recommendation_id is not null and kind in ('stage', 'copy')" },
)
@Index('ix_reminders_action_id', ['actionId', 'id'], { where: 'action_id is not null' })
@Index('ix_reminders_recommendation_id', ['recommendationId', 'id'], {
  where: 'recommendation_id is not null',
})
@Index('ix_reminders_recipient', ['recipient', 'id'])
@Index('ix_reminders_message_id', ['messageId'])
@Index('ix_reminders_planned_on', ['plannedOn', 'id'])
@Index('ix_reminders_owner_id', ['ownerId'])
@Index('ix_reminders_addressee_id', ['addresseeId'], { where: 'addressee_id is not null' })
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

  /** The body that owes the answer; null for an action, and for older lines where several were asked. */
  @Column('integer', { name: 'addressee_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_reminders_addressee_id' })
  addresseeId: number | null;

  @Column('text', { default: 'stage' })
  kind: LedgerKind;

  /** A step of the ladder; `nudge` and `call` are what a clerk did by hand. */
  @Column('text')
  stage: string;

  /** Null for what was done by hand about something that has no date. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CalendarDay | null;

  @Column('date', { name: 'planned_on' })
  plannedOn: CalendarDay;

  @Column('text')
  reason: string;

  /** Null for a call, and for a letter that went by post. */
  @Column('integer', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_reminders_message_id' })
  messageId: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
