import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { EndingKind } from './recommendation-ending.rules.js';

/** That a meeting withdrew, split or merged a recommendation, or took that back. The latest one counts. */
@Entity('recommendation_endings')
@Check('ck_recommendation_endings_kind', "kind in ('withdrawn', 'split', 'merged', 'restored')")
@Index('ix_recommendation_endings_recommendation_id', ['recommendationId', 'decidedOn', 'recordedAt'])
@Index('ix_recommendation_endings_meeting_id', ['meetingId'])
export class RecommendationEnding {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_recommendation_endings',
  })
  id: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_recommendation_endings_recommendation_id' })
  recommendationId: number;

  @Column('text')
  kind: EndingKind;

  @Column('integer', { name: 'meeting_id' })
  @ForeignKey('Meeting', { name: 'fk_recommendation_endings_meeting_id' })
  meetingId: number;

  @Column('text')
  reason: string;

  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_recommendation_endings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
