import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { DocumentKind } from './document.rules.js';

/** A source as it was given, with its text. */
@Entity('documents')
@Unique('uq_documents_checksum', ['checksum'])
@Check(
  'ck_documents_kind',
  "kind in ('minutes', 'final-report', 'executive-report', 'response', 'tracker', 'other')",
)
@Check('ck_documents_taken_out', 'num_nulls(taken_out_at, taken_out_by, taken_out_reason) in (0, 3)')
@Check(
  'ck_documents_content_removed',
  'num_nulls(content_removed_at, content_removed_by, content_removed_reason) in (0, 3)',
)
@Check('ck_documents_publicity', "publicity in ('published', 'unpublished', 'exempt')")
@Index('ix_documents_body_id', ['bodyId'])
@Index('ix_documents_meeting_id', ['meetingId'])
@Index('ix_documents_dated_on', ['datedOn', 'id'])
export class Document {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_documents',
  })
  id: number;

  @Column('text')
  kind: DocumentKind;

  @Column('text')
  title: string;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_documents_body_id' })
  bodyId: number;

  @Column('integer', { name: 'meeting_id', nullable: true })
  @ForeignKey('Meeting', { name: 'fk_documents_meeting_id' })
  meetingId: number | null;

  /** The day of the meeting, or the day the paper bears. */
  @Column('date', { name: 'dated_on' })
  datedOn: CalendarDay;

  @Column('text')
  filename: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes: number;

  /** SHA-256 of the content, in hexadecimal digits. */
  @Column('text')
  checksum: string;

  /** What was read out of the content; quotes point into it in UTF-16 units. */
  @Column('text')
  text: string;

  @Column('text', { default: 'published' })
  publicity: Publicity;

  @Column('integer', { name: 'uploaded_by_id' })
  @ForeignKey('Account', { name: 'fk_documents_uploaded_by_id' })
  uploadedById: number;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;

  /** When it was found to be no paper of the register, and is shown to nobody any more; null while it stands. */
  @Column('timestamptz', { name: 'taken_out_at', nullable: true })
  takenOutAt: Date | null;

  @Column('text', { name: 'taken_out_by', nullable: true })
  takenOutBy: string | null;

  @Column('text', { name: 'taken_out_reason', nullable: true })
  takenOutReason: string | null;

  /** When its file and its text were removed, because they hold what should never have been entered; null while they are kept. */
  @Column('timestamptz', { name: 'content_removed_at', nullable: true })
  contentRemovedAt: Date | null;

  @Column('text', { name: 'content_removed_by', nullable: true })
  contentRemovedBy: string | null;

  @Column('text', { name: 'content_removed_reason', nullable: true })
  contentRemovedReason: string | null;
}
