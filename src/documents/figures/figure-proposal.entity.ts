import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ProposalState } from '../proposal.rules.js';

/** What a paper of information may hold for a measure: a value, or word that a figure is counted another way. */
export type FigureKind = 'value' | 'basis';

/** A figure that a reading found in a paper, until somebody takes it for the value of a measure. */
@Entity('figure_proposals')
@Unique('uq_figure_proposals_position', ['documentId', 'position'])
@Check('ck_figure_proposals_kind', "kind in ('value', 'basis')")
@Check('ck_figure_proposals_value', "(value is null) = (kind = 'basis')")
@Check('ck_figure_proposals_state', "state in ('waiting', 'accepted', 'skipped', 'replaced')")
@Check('ck_figure_proposals_decided', "(decided_at is null) = (state in ('waiting', 'replaced'))")
@Index('ix_figure_proposals_measure_id', ['measureId'])
@Index('ix_figure_proposals_action_id', ['actionId'])
export class FigureProposal {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_figure_proposals',
  })
  id: number;

  @Column('integer', { name: 'document_id' })
  @ForeignKey('Document', { name: 'fk_figure_proposals_document_id' })
  documentId: number;

  /** Its place among the figures of the document, from 0. */
  @Column('integer')
  position: number;

  @Column('text')
  kind: FigureKind;

  /** What it is a figure of, in the words of the paper; of a changed basis the whole sentence. */
  @Column('text')
  text: string;

  @Column('numeric', { nullable: true })
  value: string | null;

  /** What is counted; empty where the paper does not say. */
  @Column('text')
  unit: string;

  /** The day it is of; null where none is printed. */
  @Column('date', { name: 'measured_on', nullable: true })
  measuredOn: CalendarDay | null;

  /** Where it stands in the kept text, in UTF-16 units. */
  @Column('integer', { name: 'start_offset' })
  startOffset: number;

  @Column('integer', { name: 'end_offset' })
  endOffset: number;

  @Column('text', { default: 'waiting' })
  state: ProposalState;

  @Column('integer', { name: 'decided_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_figure_proposals_decided_by_id' })
  decidedById: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** The measure of which it was recorded; of a note, the first of those with which it is kept. */
  @Column('integer', { name: 'measure_id', nullable: true })
  @ForeignKey('Measure', { name: 'fk_figure_proposals_measure_id' })
  measureId: number | null;

  /** The action that it answers, where somebody said that it does. */
  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_figure_proposals_action_id' })
  actionId: number | null;
}
