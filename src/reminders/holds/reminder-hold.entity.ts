import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { HoldKind } from './hold.rules.js';

/** Why and how long nobody is written to about an item, by a person or owner, of a body, or at all. */
@Entity('reminder_holds')
@Check('ck_reminder_holds_kind', "kind in ('hold', 'pre-election')")
@Check('ck_reminder_holds_days', 'until_on >= from_on')
@Check(
  'ck_reminder_holds_scope',
  'num_nonnulls(action_id, recommendation_id, owner_id, person_id, body_id) <= 1',
)
@Index('ix_reminder_holds_until_on', ['untilOn', 'id'])
@Index('ix_reminder_holds_action_id', ['actionId'])
@Index('ix_reminder_holds_recommendation_id', ['recommendationId'])
@Index('ix_reminder_holds_owner_id', ['ownerId'])
@Index('ix_reminder_holds_person_id', ['personId'])
@Index('ix_reminder_holds_body_id', ['bodyId'])
export class ReminderHold {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_reminder_holds',
  })
  id: number;

  @Column('text')
  kind: HoldKind;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_reminder_holds_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_reminder_holds_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_reminder_holds_owner_id' })
  ownerId: number | null;

  @Column('integer', { name: 'person_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_reminder_holds_person_id' })
  personId: number | null;

  @Column('integer', { name: 'body_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_reminder_holds_body_id' })
  bodyId: number | null;

  @Column('date', { name: 'from_on' })
  fromOn: CalendarDay;

  /** The last day of it. */
  @Column('date', { name: 'until_on' })
  untilOn: CalendarDay;

  @Column('text')
  reason: string;

  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_reminder_holds_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
