import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** The addressee's formal answer to one or more recommendations. */
@Entity('responses')
@Index('ix_responses_body_id', ['bodyId'])
@Index('ix_responses_document_id', ['documentId'])
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

  /** Where it was published: an address or the words of a paper. */
  @Column('text', { name: 'published_at', nullable: true })
  publishedAt: string | null;

  @Column('integer', { name: 'document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_responses_document_id' })
  documentId: number | null;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_responses_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
