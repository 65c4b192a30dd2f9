import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** A letter of a body’s chair about something that no reminder was answered for. Its words change until it is sent. */
@Entity('chair_letters')
@Check('ck_chair_letters_item', '(action_id is null) <> (recommendation_id is null)')
@Check('ck_chair_letters_addressee', '(addressee_id is null) = (recommendation_id is null)')
@Check('ck_chair_letters_number', 'number between 1 and 3')
@Index('uq_chair_letters_action', ['actionId', 'dueOn', 'number'], {
  unique: true,
  where: 'action_id is not null and discarded_at is null',
})
@Index('uq_chair_letters_recommendation', ['recommendationId', 'addresseeId', 'dueOn', 'number'], {
  unique: true,
  where: 'recommendation_id is not null and discarded_at is null',
})
@Index('ix_chair_letters_addressee_id', ['addresseeId'])
@Index('ix_chair_letters_owner_id', ['ownerId'])
@Index('ix_chair_letters_recorded_by_id', ['recordedById'])
export class ChairLetter {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_chair_letters',
  })
  id: number;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_chair_letters_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_chair_letters_recommendation_id' })
  recommendationId: number | null;

  /** The body that owes the response; null for an action. */
  @Column('integer', { name: 'addressee_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_chair_letters_addressee_id' })
  addresseeId: number | null;

  /** Who was reminded; null where nobody could be. */
  @Column('integer', { name: 'owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_chair_letters_owner_id' })
  ownerId: number | null;

  /** The due date that it is about: a later one begins the letters anew. */
  @Column('date', { name: 'due_on' })
  dueOn: CalendarDay;

  /** The first, the second, the third. */
  @Column('integer')
  number: number;

  /** The address as it should be on the letter, line by line. */
  @Column('text', { name: 'addressed_to' })
  addressedTo: string;

  /** Where it goes by e-mail; null where it can go by post alone. */
  @Column('text', { name: 'to_address', nullable: true })
  toAddress: string | null;

  /** Democratic services’ address for a copy; null for none. */
  @Column('text', { name: 'copy_to', nullable: true })
  copyTo: string | null;

  @Column('date', { name: 'dated_on' })
  datedOn: CalendarDay;

  /** What it is about, above its words. */
  @Column('text')
  title: string;

  /** Paragraphs apart by an empty line; lines that begin with a hyphen are a list. */
  @Column('text')
  words: string;

  @Column('text', { name: 'signed_by' })
  signedBy: string;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_chair_letters_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** When the draft was discarded; null where it was not. */
  @Column('timestamptz', { name: 'discarded_at', nullable: true })
  discardedAt: Date | null;
}
