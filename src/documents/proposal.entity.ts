import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Cadence } from '../calendar/cadence.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Confidence } from '../extraction/extraction.js';
import type { ProposalState, ProposalType } from './proposal.rules.js';

/** What a reading of a document proposes to keep, until somebody decides. */
@Entity('proposals')
@Unique('uq_proposals_position', ['documentId', 'position'])
@Check('ck_proposals_type', "type in ('recommendation', 'action', 'noted', 'decision', 'commitment')")
@Check('ck_proposals_confidence', "confidence in ('high', 'medium', 'low')")
@Check('ck_proposals_state', "state in ('waiting', 'accepted', 'skipped', 'replaced')")
@Index('ix_proposals_state', ['state', 'documentId'])
@Index('ix_proposals_recommendation_id', ['recommendationId'])
@Index('ix_proposals_action_id', ['actionId'])
@Index('ix_proposals_earlier_id', ['earlierId'])
export class Proposal {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_proposals',
  })
  id: number;

  @Column('integer', { name: 'document_id' })
  @ForeignKey('Document', { name: 'fk_proposals_document_id' })
  documentId: number;

  /** Its place among the proposals of the document, from 0. */
  @Column('integer')
  position: number;

  @Column('text')
  type: ProposalType;

  /** The document's own number for it: “32 a)”. */
  @Column('text', { nullable: true })
  label: string | null;

  @Column('text')
  text: string;

  /** The words as read, where others were kept in their place; null where `text` has them still. */
  @Column('text', { name: 'text_as_read', nullable: true })
  textAsRead: string | null;

  @Column('text', { name: 'owner_as_written', nullable: true })
  ownerAsWritten: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CalendarDay | null;

  @Column('text', { name: 'due_phrase', nullable: true })
  duePhrase: string | null;

  @Column('text', { nullable: true })
  cadence: Cadence | null;

  @Column('text', { name: 'agenda_item', nullable: true })
  agendaItem: string | null;

  /** The position of the resolution that repeats this commitment. */
  @Column('integer', { name: 'covered_by', nullable: true })
  coveredBy: number | null;

  /** The member's question that it answers, as the paper has it. */
  @Column('text', { nullable: true })
  question: string | null;

  @Column('integer', { name: 'start_offset' })
  startOffset: number;

  @Column('integer', { name: 'end_offset' })
  endOffset: number;

  /** The rule of the reading that found it. */
  @Column('text')
  rule: string;

  @Column('text')
  confidence: Confidence;

  @Column('text', { default: 'waiting' })
  state: ProposalState;

  /** What was typed about it and not decided yet, by field; null where nothing was. */
  @Column('jsonb', { nullable: true })
  draft: Record<string, string> | null;

  /** The proposal of an earlier printing of the paper which this one repeats. */
  @Column('integer', { name: 'earlier_id', nullable: true })
  @ForeignKey('Proposal', { name: 'fk_proposals_earlier_id' })
  earlierId: number | null;

  /** The ids of the proposals that a split or a merge replaced by this one; null where nobody shaped it. */
  @Column('integer', { name: 'made_of', array: true, nullable: true })
  madeOf: number[] | null;

  /** The owner chosen on review. */
  @Column('integer', { name: 'kept_owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_proposals_kept_owner_id' })
  keptOwnerId: number | null;

  @Column('integer', { name: 'decided_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_proposals_decided_by_id' })
  decidedById: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_proposals_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_proposals_action_id' })
  actionId: number | null;
}
