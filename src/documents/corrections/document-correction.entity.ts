import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { DocumentKind } from '../document.rules.js';

/** That what a paper is said to be was put right: what it was said to be before, and why. */
@Entity('document_corrections')
@Index('ix_document_corrections_document_id', ['documentId', 'id'])
@Index('ix_document_corrections_body_id_before', ['bodyIdBefore'])
export class DocumentCorrection {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_document_corrections',
  })
  id: number;

  @Column('integer', { name: 'document_id' })
  @ForeignKey('Document', { name: 'fk_document_corrections_document_id' })
  documentId: number;

  @Column('text', { name: 'title_before' })
  titleBefore: string;

  @Column('text', { name: 'kind_before' })
  kindBefore: DocumentKind;

  @Column('integer', { name: 'body_id_before' })
  @ForeignKey('Body', { name: 'fk_document_corrections_body_id_before' })
  bodyIdBefore: number;

  @Column('date', { name: 'dated_on_before' })
  datedOnBefore: CalendarDay;

  @Column('text')
  reason: string;

  @Column('date', { name: 'corrected_on' })
  correctedOn: CalendarDay;

  /** The name of who corrected it, as it was then. */
  @Column('text', { name: 'corrected_by' })
  correctedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
