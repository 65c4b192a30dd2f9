import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A further body to which a recommendation is addressed, beside the one whose answer its clock is about. */
@Entity('recommendation_addressees')
@Unique('uq_recommendation_addressees_pair', ['recommendationId', 'bodyId'])
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

  /** Null for the program itself. */
  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_recommendation_addressees_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
