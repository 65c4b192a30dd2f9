import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ReplyKind } from './reply-kind.rules.js';

/** A message that arrived in the mailbox of replies. It counts as nothing until somebody confirms it. */
@Entity('mailed_replies')
@Unique('uq_mailed_replies_mail_key', ['mailKey'])
@Check('ck_mailed_replies_kind', "kind in ('answer', 'stranger', 'forged', 'automatic', 'bounce')")
@Check('ck_mailed_replies_removed', '(removed_at is null) = (removed_reason is null)')
@Check('ck_mailed_replies_state', "state in ('waiting', 'confirmed', 'set-aside')")
@Check('ck_mailed_replies_message', "message_id is not null or kind in ('stranger', 'automatic')")
@Index('ix_mailed_replies_message_id', ['messageId'])
@Index('ix_mailed_replies_from_address', ['fromAddress', 'id'])
@Index('ix_mailed_replies_waiting', ['kind', 'id'], { where: "state = 'waiting'" })
export class MailedReply {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_mailed_replies',
  })
  id: number;

  /** What tells it from every other message, so that it is taken once. */
  @Column('text', { name: 'mail_key' })
  mailKey: string;

  /** The message of ours that it belongs to. */
  @Column('integer', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_mailed_replies_message_id' })
  messageId: number | null;

  @Column('text')
  kind: ReplyKind;

  /** Who sent it; of a bounce, the address that was not reached. In lower case. */
  @Column('text', { name: 'from_address' })
  fromAddress: string;

  @Column('text')
  subject: string;

  /** What is new in it; of a bounce, what the mail server said; empty for what came from a stranger. */
  @Column('text')
  words: string;

  /** The names of files that came with it and stay in the mailbox: an older version took none. */
  @Column('text', { array: true, default: '{}' })
  attachments: string[];

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text')
  state: 'waiting' | 'confirmed' | 'set-aside';

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  /** Why it was set aside. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** When what it says was removed, because it should never have been kept; null while it is kept. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('text', { name: 'removed_reason', nullable: true })
  removedReason: string | null;
}
