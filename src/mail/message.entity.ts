import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { MessageStateName } from './mail-message.js';

/** An e-mail: written once, then tried until the mail server has taken it or refused it for good. */
@Entity('messages')
@Unique('uq_messages_key', ['messageKey'])
@Unique('uq_messages_message_id', ['messageId'])
@Unique('uq_messages_reply_digest', ['replyDigest'])
@Check('ck_messages_reply_digest', "reply_digest ~ '^[0-9a-f]{64}$'")
@Check('ck_messages_state', "state in ('waiting', 'sent', 'failed', 'set-aside')")
@Index('ix_messages_state', ['state', 'id'])
@Index('ix_messages_due', ['nextAttemptAt', 'id'], { where: "state = 'waiting'" })
@Index('ix_messages_claimed_by', ['claimedBy'], { where: 'claimed_by is not null' })
export class Message {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_messages',
  })
  id: number;

  /** Its header `Message-ID`, without the angle brackets; null where an older version wrote the message. */
  @Column('text', { name: 'message_id', nullable: true })
  messageId: string | null;

  @Column('text', { name: 'to_address' })
  toAddress: string;

  @Column('text', { name: 'cc_addresses', array: true, default: '{}' })
  ccAddresses: string[];

  /** Where an answer goes; null for the address of the installation. */
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo: string | null;

  /** Where its reader says that they want no more of these; null where one may not. */
  @Column('text', { name: 'unsubscribe_path', nullable: true })
  unsubscribePath: string | null;

  @Column('text')
  subject: string;

  @Column('text', { name: 'text_body' })
  textBody: string;

  @Column('text', { name: 'html_body' })
  htmlBody: string;

  /** What a link in it ends with; null once the message has gone. */
  @Column('text', { nullable: true })
  secret: string | null;

  /** SHA-256 of the tag in the address that its answers may go to; null where it has none. The tag itself is kept nowhere. */
  @Column('text', { name: 'reply_digest', nullable: true })
  replyDigest: string | null;

  @Column('text')
  state: MessageStateName;

  /** How often the mail server answered for this message. */
  @Column('integer', { default: 0 })
  attempts: number;

  /** What the mail server said when it last refused. */
  @Column('text', { nullable: true })
  fault: string | null;

  /** For whom the mail server has taken it: they are not sent it again. */
  @Column('text', { name: 'reached_addresses', array: true, default: '{}' })
  reachedAddresses: string[];

  /** What the message is, so that it is written once only. */
  @Column('text', { name: 'message_key' })
  messageKey: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  /** When it was written, or last given back to be sent again: pauses grow from here. */
  @Column('timestamptz', { name: 'waiting_since' })
  waitingSince: Date;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt: Date;

  /** Before then nobody sends it, whoever presses: what caused it may still be undone. Null where it went at once. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore: Date | null;

  /** When a copy of the program last took it in hand, by the database's clock. */
  @Column('timestamptz', { name: 'tried_at', nullable: true })
  triedAt: Date | null;

  /** The run that has it in hand. */
  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  /** By the database's clock; past this instant another run may take it. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
