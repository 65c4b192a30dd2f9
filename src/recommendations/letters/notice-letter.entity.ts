import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

/** A notice in writing as it was made. The day on which it was served is an event of each clock. */
@Entity('notice_letters')
@Check(
  'ck_notice_letters_clock_rule',
  "clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'request', 'local')",
)
@Index('ix_notice_letters_body_id', ['bodyId'])
@Index('ix_notice_letters_addressee_id', ['addresseeId'])
@Index('ix_notice_letters_document_id', ['documentId'])
export class NoticeLetter {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_notice_letters',
  })
  id: number;

  /** The body that gives notice. */
  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_notice_letters_body_id' })
  bodyId: number;

  @Column('integer', { name: 'addressee_id' })
  @ForeignKey('Body', { name: 'fk_notice_letters_addressee_id' })
  addresseeId: number;

  /** The report that goes with it; null where its recommendations come from none. */
  @Column('integer', { name: 'document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_notice_letters_document_id' })
  documentId: number | null;

  /** The law under which it asks. */
  @Column('text', { name: 'clock_rule' })
  clockRule: ClockRuleName;

  @Column('text', { name: 'clock_length', nullable: true })
  clockLength: string | null;

  /** Where a rule of the council's own stands, as the council cites it. */
  @Column('text', { name: 'clock_citation', nullable: true })
  clockCitation: string | null;

  /** Name, post and address, a line each. */
  @Column('text', { name: 'addressed_to' })
  addressedTo: string;

  /** Name and post, a line each. */
  @Column('text', { name: 'signed_by' })
  signedBy: string;

  /** The day that the letter bears. */
  @Column('date', { name: 'dated_on' })
  datedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_notice_letters_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
