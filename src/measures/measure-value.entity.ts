import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** What one source says a measure was on one day. A later fact of the same day and source takes its place and leaves it standing. */
@Entity('measure_values')
@Check('ck_measure_values_source', 'num_nonnulls(document_id, source_words) > 0')
@Check('ck_measure_values_taken_back', 'value is not null or reason is not null')
@Index('ix_measure_values_measure_id', ['measureId', 'measuredOn', 'id'])
@Index('ix_measure_values_document_id', ['documentId'])
export class MeasureValue {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_measure_values',
  })
  id: number;

  @Column('integer', { name: 'measure_id' })
  @ForeignKey('Measure', { name: 'fk_measure_values_measure_id' })
  measureId: number;

  @Column('date', { name: 'measured_on' })
  measuredOn: CalendarDay;

  /** Null where what was recorded before is taken back. */
  @Column('numeric', { nullable: true })
  value: string | null;

  /** The paper of the register in which it stands. */
  @Column('integer', { name: 'document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_measure_values_document_id' })
  documentId: number | null;

  /** Where it comes from; beside a paper, the place in it. */
  @Column('text', { name: 'source_words', nullable: true })
  sourceWords: string | null;

  @Column('text', { name: 'source_address', nullable: true })
  sourceAddress: string | null;

  /** Why it was corrected; null for the first of its day and source. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_measure_values_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
