import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** A link in an e-mail by which its reader answers without an account. */
@Entity('answer_links')
@Unique('uq_answer_links_digest', ['digest'])
@Check('ck_answer_links_digest', "digest ~ '^[0-9a-f]{64}$'")
@Check('ck_answer_links_address', 'address = lower(address)')
@Index('ix_answer_links_address', ['address', 'id'])
@Index('ix_answer_links_message_id', ['messageId'])
@Index('ix_answer_links_delegation_id', ['delegationId'])
export class AnswerLink {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_answer_links',
  })
  id: number;

  /** SHA-256 of its secret part, in hexadecimal. The part itself is kept nowhere. */
  @Column('text')
  digest: string;

  /** Where it was sent, in lower case. */
  @Column('text')
  address: string;

  /** Whom the e-mail greeted. */
  @Column('text')
  name: string;

  /** Through whom its reader answers; null for somebody who answers for an owner. */
  @Column('integer', { name: 'delegation_id', nullable: true })
  @ForeignKey('AnswerDelegation', { name: 'fk_answer_links_delegation_id' })
  delegationId: number | null;

  /** The e-mail that it stands in. */
  @Column('integer', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_answer_links_message_id', onDelete: 'SET NULL' })
  messageId: number | null;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  /** When somebody was first seen at its page: a hand that moved there, or an answer. Programs that open links are none. */
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  /** The last day on which it opens. */
  @Column('date', { name: 'expires_on' })
  expiresOn: CalendarDay;
}
