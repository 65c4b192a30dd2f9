import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Audience } from './audience.rules.js';
import type { FrozenRow } from './frozen-row.js';

/** A report as it was published. It is never changed: a correction is a new version. */
@Entity('published_reports')
@Check('ck_published_reports_audience', "audience in ('open', 'exempt')")
@Check(
  'ck_published_reports_version',
  'version >= 1 and (version = 1) = (corrects_id is null) and (corrects_id is null) = (correction is null)',
)
@Index('uq_published_reports_version', ['bodyId', 'kind', 'subject', 'asAt', 'audience', 'version'], {
  unique: true,
})
@Index('uq_published_reports_corrects_id', ['correctsId'], { unique: true })
@Index('ix_published_reports_published_by_id', ['publishedById'])
export class PublishedReport {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_published_reports',
  })
  id: number;

  @Column('text')
  kind: string;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_published_reports_body_id' })
  bodyId: number;

  /** What tells it from others of its kind, body and day: the owner, the review; empty where nothing has to. */
  @Column('text', { default: '' })
  subject: string;

  @Column('date', { name: 'as_at' })
  asAt: CalendarDay;

  /** From when it tells changes; null for a report that tells none. */
  @Column('date', { nullable: true })
  since: CalendarDay | null;

  @Column('text')
  audience: Audience;

  @Column('integer')
  version: number;

  @Column('integer', { name: 'corrects_id', nullable: true })
  @ForeignKey('PublishedReport', { name: 'fk_published_reports_corrects_id' })
  correctsId: number | null;

  /** What this version corrects, in the words that it prints. */
  @Column('text', { nullable: true })
  correction: string | null;

  @Column('text')
  title: string;

  @Column('text')
  subtitle: string;

  /** Of its files, without extension. */
  @Column('text', { name: 'file_name' })
  fileName: string;

  /** What was asked for, with the sections as they were chosen. */
  @Column('jsonb')
  wish: object;

  @Column('jsonb')
  model: object;

  /** One for each item, as the CSV has them. */
  @Column('jsonb')
  rows: readonly FrozenRow[];

  @Column('integer', { name: 'published_by_id' })
  @ForeignKey('Account', { name: 'fk_published_reports_published_by_id' })
  publishedById: number;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}
