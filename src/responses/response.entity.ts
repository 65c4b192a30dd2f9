import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** The addressee's formal answer to one or more recommendations. One that is found wrong is not changed: another corrects it. */
@Entity('responses')
@Unique('uq_responses_corrects_id', ['correctsId'])
@Check('ck_responses_correction_reason', '(corrects_id is null) = (correction_reason is null)')
@Index('ix_responses_body_id', ['bodyId'])
@Index('ix_responses_document_id', ['documentId'])
@Index('ix_responses_meeting_id', ['meetingId'])
@Index('ix_responses_decided_on', ['decidedOn', 'id'])
export class Response {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_responses',
  })
  id: number;

  /** The body that answers. */
  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_responses_body_id' })
  bodyId: number;

  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  /** Whether that is the day; else it is the latest day on which it can have been decided. */
  @Column('boolean', { name: 'is_decided_on_known', default: true })
  isDecidedOnKnown: boolean;

  /** Who decided for the body; null where it decided itself. */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  /** What it says as a whole, before it answers each recommendation. */
  @Column('text', { nullable: true })
  words: string | null;

  /** Where it was published: an address or the words of a paper. */
  @Column('text', { name: 'published_at', nullable: true })
  publishedAt: string | null;

  /** The meeting to which it was presented, and with whose papers it was published. */
  @Column('integer', { name: 'meeting_id', nullable: true })
  @ForeignKey('Meeting', { name: 'fk_responses_meeting_id' })
  meetingId: number | null;

  @Column('integer', { name: 'document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_responses_document_id' })
  documentId: number | null;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_responses_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** The response in whose place this one stands. */
  @Column('integer', { name: 'corrects_id', nullable: true })
  @ForeignKey('Response', { name: 'fk_responses_corrects_id' })
  correctsId: number | null;

  @Column('text', { name: 'correction_reason', nullable: true })
  correctionReason: string | null;
}
