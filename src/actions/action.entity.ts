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
@Check('ck_actions_due_at_meeting', '(due_body_id is null) = (due_nth is null)')
@Check('ck_actions_due_nth', 'due_nth between 1 and 12')
@Check('ck_actions_ends_on', 'ends_on >= starts_on')
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
@Index('ix_actions_due_body_id', ['dueBodyId'])
@Index('ix_actions_undecided', ['madeOn', 'id'], {
  where: "cadence = 'regular' or (cadence is not null and starts_on is null)",
})
@Index('ix_actions_words', { synchronize: false })
@Index('ix_actions_likeness', { synchronize: false })
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

  /** The member's question that it answers, as the paper or a clerk says it. */
  @Column('text', { nullable: true })
  question: string | null;

  @Column('date', { name: 'made_on' })
  madeOn: CalendarDay;

  /** Whether that is the day; else it is the latest day on which it can have been made. */
  @Column('boolean', { name: 'is_made_on_known', default: true })
  isMadeOnKnown: boolean;

  /**
   * As it stands after every extension; the extensions keep the earlier days. Where it follows from meetings or from the cadence
   * of a duty, it is that date worked out: of the meeting, or of the duty's earliest open occurrence.
   */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CalendarDay | null;

  /** When it is due in the words of who said so: “6 months”, “31.3.26 (ext. 30.9.26)”. */
  @Column('text', { name: 'due_phrase', nullable: true })
  duePhrase: string | null;

  @Column('text', { nullable: true })
  cadence: Cadence | null;

  /** The body at whose meeting it is due, or at whose meetings a duty is. */
  @Column('integer', { name: 'due_body_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_actions_due_body_id' })
  dueBodyId: number | null;

  /** At the nth meeting after it was made; of a duty, at every nth. */
  @Column('integer', { name: 'due_nth', nullable: true })
  dueNth: number | null;

  /** The day on which a duty is due first, or from which on meetings count for it; null where nobody has decided it. */
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: CalendarDay | null;

  /** The last day of a duty; null until further notice. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: CalendarDay | null;

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
