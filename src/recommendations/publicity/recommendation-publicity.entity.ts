import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** A decision on who may read a recommendation. The latest one stands on the recommendation itself too. */
@Entity('recommendation_publicities')
@Check('ck_recommendation_publicities_publicity', "publicity in ('published', 'unpublished', 'exempt')")
@Check(
  'ck_recommendation_publicities_exempt_ground',
  "exempt_ground in ('paragraph-1', 'paragraph-2', 'paragraph-3', 'paragraph-4', 'paragraph-5', 'paragraph-6', 'paragraph-7', 'confidential')",
)
@Check('ck_recommendation_publicities_ground', "(publicity = 'exempt') = (exempt_ground is not null)")
@Index('ix_recommendation_publicities_recommendation_id', ['recommendationId', 'id'])
export class RecommendationPublicity {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_recommendation_publicities',
  })
  id: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_recommendation_publicities_recommendation_id' })
  recommendationId: number;

  @Column('text')
  publicity: Publicity;

  @Column('text', { name: 'exempt_ground', nullable: true })
  exemptGround: ExemptGround | null;

  @Column('text', { name: 'public_summary', nullable: true })
  publicSummary: string | null;

  @Column('text')
  reason: string;

  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  /** Null for the program itself. */
  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_recommendation_publicities_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
