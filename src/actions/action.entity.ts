import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { Cadence } from '../calendar/cadence.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ActionOrigin } from './action.rules.js';

/** Something somebody is to do. */
@Entity('actions')
@Unique('uq_actions_reference', ['year', 'number'])
@Check('ck_actions_origin', "origin in ('recommendation', 'resolution', 'commitment', 'duty', 'by-hand')")
@Check(
  'ck_actions_cadence',
  "cadence in ('weekly', 'monthly', 'six-weekly', 'quarterly', 'six-monthly', 'annual', 'each-meeting', 'regular')",
)
@Check('ck_actions_publicity', "publicity in ('published', 'unpublished', 'exempt')")
@Check(
  'ck_actions_source',
  '(document_id is null) = (start_offset is null) and (start_offset is null) = (end_offset is null)',
)
@Index('ix_actions_body_id', ['bodyId', 'dueOn', 'id'])
@Index('ix_actions_owner_id', ['ownerId', 'dueOn', 'id'])
@Index('ix_actions_due_on', ['dueOn', 'id'])
@Index('ix_actions_made_on', ['madeOn', 'id'])
@Index('ix_actions_recommendation_id', ['recommendationId'])
@Index('ix_actions_meeting_id', ['meetingId'])
@Index('ix_actions_document_id', ['documentId'])
@Index('ix_actions_response_id', ['responseId'])
@Index('ix_actions_words', { synchronize: false })
@Index('ix_actions_tags', { synchronize: false })
@Index('ix_actions_wards', { synchronize: false })
export class Action {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_actions' })
  id: number;

  @Column('integer')
  year: number;

  @Column('integer')
  number: number;

  @Column('text')
  origin: ActionOrigin;

  @Column('text', { nullable: true })
  label: string | null;

  @Column('text')
  text: string;

  /** The body that watches it. */
  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_actions_body_id' })
  bodyId: number;

  @Column('integer', { name: 'owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_actions_owner_id' })
  ownerId: number | null;

  @Column('text', { name: 'owner_as_written', nullable: true })
  ownerAsWritten: string | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_actions_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'response_id', nullable: true })
  @ForeignKey('Response', { name: 'fk_actions_response_id' })
  responseId: number | null;

  @Column('integer', { name: 'meeting_id', nullable: true })
  @ForeignKey('Meeting', { name: 'fk_actions_meeting_id' })
  meetingId: number | null;

  @Column('integer', { name: 'document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_actions_document_id' })
  documentId: number | null;

  /** The words of the document from which it was made. */
  @Column('text', { nullable: true })
  quote: string | null;

  /** Where the quote begins in the text of the document, in UTF-16 units. */
  @Column('integer', { name: 'start_offset', nullable: true })
  startOffset: number | null;

  @Column('integer', { name: 'end_offset', nullable: true })
  endOffset: number | null;

  @Column('date', { name: 'made_on' })
  madeOn: CalendarDay;

  /** As it stands after every extension; the extensions keep the earlier days. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CalendarDay | null;

  @Column('text', { nullable: true })
  cadence: Cadence | null;

  @Column('text', { default: 'published' })
  publicity: Publicity;

  @Column('text', { name: 'exempt_ground', nullable: true })
  exemptGround: string | null;

  @Column('text', { name: 'public_summary', nullable: true })
  publicSummary: string | null;

  /** What it is about, in words of the council's own choosing. */
  @Column('text', { array: true, default: '{}' })
  tags: string[];

  /** The wards that it touches. */
  @Column('text', { array: true, default: '{}' })
  wards: string[];

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
