import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A message came back after the mail server had taken it: the address counts as not reached until that is cleared. */
@Entity('address_bounces')
@Check('ck_address_bounces_address', 'address = lower(address)')
@Check('ck_address_bounces_cleared', '(cleared_at is null) = (cleared_by is null)')
@Index('ix_address_bounces_address', ['address'], { where: 'cleared_at is null' })
@Index('ix_address_bounces_message_id', ['messageId'])
export class AddressBounce {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_address_bounces',
  })
  id: number;

  /** In lower case. */
  @Column('text')
  address: string;

  /** The message that came back. */
  @Column('integer', { name: 'message_id' })
  @ForeignKey('Message', { name: 'fk_address_bounces_message_id' })
  messageId: number;

  /** What the mail server said. */
  @Column('text')
  fault: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt: Date | null;

  /** Who said that it works again, or who answered from it. */
  @Column('text', { name: 'cleared_by', nullable: true })
  clearedBy: string | null;
}
