import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An e-mail: written once, then sent until it is gone. */
@Entity('messages')
@Unique('uq_messages_key', ['messageKey'])
@Check('ck_messages_state', "state in ('waiting', 'sent', 'failed')")
@Index('ix_messages_state', ['state', 'id'])
export class Message {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_messages',
  })
  id: number;

  @Column('text', { name: 'to_address' })
  toAddress: string;

  @Column('text', { name: 'cc_addresses', array: true, default: '{}' })
  ccAddresses: string[];

  @Column('text')
  subject: string;

  @Column('text', { name: 'text_body' })
  textBody: string;

  @Column('text', { name: 'html_body' })
  htmlBody: string;

  /** What a link in it ends with; null once the message has gone. */
  @Column('text', { nullable: true })
  secret: string | null;

  @Column('text')
  state: 'waiting' | 'sent' | 'failed';

  @Column('integer', { default: 0 })
  attempts: number;

  /** What the mail server said when it last failed. */
  @Column('text', { nullable: true })
  fault: string | null;

  /** What the message is, so that it is written once only. */
  @Column('text', { name: 'message_key' })
  messageKey: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
