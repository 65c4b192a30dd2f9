import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** What a paper says of the figures of a measure: that from here on they are counted another way. */
@Entity('measure_notes')
@Index('ix_measure_notes_measure_id', ['measureId', 'id'])
@Index('ix_measure_notes_document_id', ['documentId'])
export class MeasureNote {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_measure_notes',
  })
  id: number;

  @Column('integer', { name: 'measure_id' })
  @ForeignKey('Measure', { name: 'fk_measure_notes_measure_id' })
  measureId: number;

  /** The day of the figures that first are counted so, as far as the paper says; else its own. */
  @Column('date', { name: 'noted_on' })
  notedOn: CalendarDay;

  /** The sentence of the paper. */
  @Column('text')
  words: string;

  @Column('integer', { name: 'document_id' })
  @ForeignKey('Document', { name: 'fk_measure_notes_document_id' })
  documentId: number;

  /** Where it stands in the paper, in UTF-16 units. */
  @Column('integer', { name: 'start_offset' })
  startOffset: number;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_measure_notes_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
