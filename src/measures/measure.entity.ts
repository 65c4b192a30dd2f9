import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Better } from './measure.rules.js';

/** A figure that tells whether what was recommended made a difference. Its values are facts of their own. */
@Entity('measures')
@Unique('uq_measures_slug', ['slug'])
@Check('ck_measures_decimals', 'decimals between 0 and 4')
@Check('ck_measures_better', "better in ('more', 'less')")
@Check('ck_measures_baseline', '(baseline_value is null) = (baseline_on is null)')
@Check('ck_measures_target', '(target_value is null) = (target_on is null)')
@Check('ck_measures_publicity', "publicity in ('published', 'unpublished', 'exempt')")
@Index('ix_measures_body_id', ['bodyId', 'slug'])
export class Measure {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_measures',
  })
  id: number;

  /** Its name in addresses; made from the first name and never changed, so that a link stays good. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  /** What is counted, as it stands after the figure: “per 10,000”, “%”, “households”. */
  @Column('text')
  unit: string;

  @Column('integer')
  decimals: number;

  @Column('text')
  better: Better;

  @Column('numeric', { name: 'baseline_value', nullable: true })
  baselineValue: string | null;

  @Column('date', { name: 'baseline_on', nullable: true })
  baselineOn: CalendarDay | null;

  @Column('numeric', { name: 'target_value', nullable: true })
  targetValue: string | null;

  @Column('date', { name: 'target_on', nullable: true })
  targetOn: CalendarDay | null;

  /** The body that watches it. */
  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_measures_body_id' })
  bodyId: number;

  @Column('text')
  publicity: Publicity;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_measures_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
