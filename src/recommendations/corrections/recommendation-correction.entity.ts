import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { RecommendationDetails } from '../details/recommendation-details.rules.js';

/** That the wording was put right: what it was, what it became, and why. */
@Entity('recommendation_corrections')
@Index('ix_recommendation_corrections_recommendation_id', ['recommendationId', 'id'])
export class RecommendationCorrection {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_recommendation_corrections',
  })
  id: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_recommendation_corrections_recommendation_id' })
  recommendationId: number;

  @Column('jsonb', { name: 'details_before' })
  detailsBefore: RecommendationDetails;

  @Column('text', { name: 'text_before' })
  textBefore: string;

  @Column('jsonb', { name: 'details_after' })
  detailsAfter: RecommendationDetails;

  @Column('text', { name: 'text_after' })
  textAfter: string;

  @Column('text')
  reason: string;

  @Column('date', { name: 'corrected_on' })
  correctedOn: CalendarDay;

  /** Null for the program itself. */
  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_recommendation_corrections_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
