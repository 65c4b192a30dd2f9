import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** Somebody who answers in another's place for a while. The owner of what they answer for stays the owner. */
@Entity('answer_delegations')
@Check(
  'ck_answer_delegations_addresses',
  'from_address = lower(from_address) and to_address = lower(to_address)',
)
@Check('ck_answer_delegations_end', '(ended_at is null) = (ended_by is null)')
@Index('ix_answer_delegations_until_on', ['untilOn', 'id'])
export class AnswerDelegation {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_answer_delegations',
  })
  id: number;

  @Column('text', { name: 'from_name' })
  fromName: string;

  /** The address that answers for the owner, in lower case. */
  @Column('text', { name: 'from_address' })
  fromAddress: string;

  @Column('text', { name: 'to_name' })
  toName: string;

  @Column('text', { name: 'to_address' })
  toAddress: string;

  /** The last day, included. */
  @Column('date', { name: 'until_on' })
  untilOn: CalendarDay;

  @Column('timestamptz', { name: 'delegated_at' })
  delegatedAt: Date;

  /** When somebody ended it before its day. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;
}
