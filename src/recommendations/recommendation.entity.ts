import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ExemptGround } from '../bodies/exempt-ground.rules.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ClockRuleName } from '../deadlines/statutory-clock-law.rules.js';

/** What a scrutiny body asks of another body. */
@Entity('recommendations')
@Unique('uq_recommendations_reference', ['year', 'number'])
@Check(
  'ck_recommendations_clock_rule',
  "clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'request', 'local')",
)
@Check('ck_recommendations_publicity', "publicity in ('published', 'unpublished', 'exempt')")
@Check(
  'ck_recommendations_source',
  '(start_offset is null) = (end_offset is null) and (start_offset is null or document_id is not null)',
)
@Check(
  'ck_recommendations_exempt_ground',
  "exempt_ground in ('paragraph-1', 'paragraph-2', 'paragraph-3', 'paragraph-4', 'paragraph-5', 'paragraph-6', 'paragraph-7', 'confidential')",
)
@Index('ix_recommendations_body_id', ['bodyId', 'responseDueOn', 'id'])
@Index('ix_recommendations_addressee_id', ['addresseeId', 'responseDueOn', 'id'])
@Index('ix_recommendations_response_due_on', ['responseDueOn', 'id'])
@Index('ix_recommendations_made_on', ['madeOn', 'id'])
@Index('ix_recommendations_document_id', ['documentId'])
@Index('ix_recommendations_meeting_id', ['meetingId'])
@Index('ix_recommendations_words', { synchronize: false })
@Index('ix_recommendations_tags', { synchronize: false })
@Index('ix_recommendations_wards', { synchronize: false })
@Index('ix_recommendations_likeness', { synchronize: false })
@Index('ix_recommendations_withheld', { synchronize: false })
export class Recommendation {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_recommendations',
  })
  id: number;

  @Column('integer')
  year: number;

  @Column('integer')
  number: number;

  /** The document's own number for it. */
  @Column('text', { nullable: true })
  label: string | null;

  @Column('text')
  text: string;

  /** The body that makes it. */
  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_recommendations_body_id' })
  bodyId: number;

  @Column('integer', { name: 'addressee_id' })
  @ForeignKey('Body', { name: 'fk_recommendations_addressee_id' })
  addresseeId: number;

  @Column('integer', { name: 'meeting_id', nullable: true })
  @ForeignKey('Meeting', { name: 'fk_recommendations_meeting_id' })
  meetingId: number | null;

  @Column('integer', { name: 'document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_recommendations_document_id' })
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

  /** Whether that is the day; else it is the latest day on which it can have been made. */
  @Column('boolean', { name: 'is_made_on_known', default: true })
  isMadeOnKnown: boolean;

  @Column('text', { name: 'clock_rule', default: 'executive' })
  clockRule: ClockRuleName;

  /** The council's own length, for the local rule: `8w`. */
  @Column('text', { name: 'clock_length', nullable: true })
  clockLength: string | null;

  /** Where a rule of the council's own stands, as the council cites it. */
  @Column('text', { name: 'clock_citation', nullable: true })
  clockCitation: string | null;

  /** Worked out from the rule and the clock events whenever one of them changes; null where the clock has not started or there is none. */
  @Column('date', { name: 'response_due_on', nullable: true })
  responseDueOn: CalendarDay | null;

  @Column('text', { default: 'published' })
  publicity: Publicity;

  /** The ground in law; null where it is not exempt, or nobody has named the ground yet. */
  @Column('text', { name: 'exempt_ground', nullable: true })
  exemptGround: ExemptGround | null;

  /** What the public can read of it while it is exempt. */
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
