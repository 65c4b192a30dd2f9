import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** That a letter of the chair went out: by post on a day, or as a message, which may be refused and be sent again. */
@Entity('chair_letter_sendings')
@Index('ix_chair_letter_sendings_letter_id', ['letterId', 'id'])
@Index('ix_chair_letter_sendings_message_id', ['messageId'])
@Index('ix_chair_letter_sendings_recorded_by_id', ['recordedById'])
export class ChairLetterSending {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_chair_letter_sendings',
  })
  id: number;

  @Column('integer', { name: 'letter_id' })
  @ForeignKey('ChairLetter', { name: 'fk_chair_letter_sendings_letter_id' })
  letterId: number;

  @Column('date', { name: 'sent_on' })
  sentOn: CalendarDay;

  /** Null where it went by post. */
  @Column('integer', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_chair_letter_sendings_message_id' })
  messageId: number | null;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_chair_letter_sendings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
