import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

/** A further body to which a recommendation is addressed, beside the one that is to answer first: with a clock of its own. */
@Entity('recommendation_addressees')
@Unique('uq_recommendation_addressees_pair', ['recommendationId', 'bodyId'])
@Check(
  'ck_recommendation_addressees_clock_rule',
  "clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'request', 'local')",
)
@Index('ix_recommendation_addressees_response_due_on', ['responseDueOn', 'recommendationId'])
@Index('ix_recommendation_addressees_body_id', ['bodyId', 'recommendationId'])
export class RecommendationAddressee {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_recommendation_addressees',
  })
  id: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_recommendation_addressees_recommendation_id' })
  recommendationId: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_recommendation_addressees_body_id' })
  bodyId: number;

  @Column('text', { name: 'clock_rule' })
  clockRule: ClockRuleName;

  @Column('text', { name: 'clock_length', nullable: true })
  clockLength: string | null;

  @Column('text', { name: 'clock_citation', nullable: true })
  clockCitation: string | null;

  /** Worked out whenever its rule or its events change; null where its answer is owed on no day. */
  @Column('date', { name: 'response_due_on', nullable: true })
  responseDueOn: CalendarDay | null;

  /** Null for the program itself. */
  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_recommendation_addressees_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
