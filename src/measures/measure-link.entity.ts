import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** That a measure tells of a recommendation, or of an action. */
@Entity('measure_links')
@Unique('uq_measure_links_recommendation', ['measureId', 'recommendationId'])
@Unique('uq_measure_links_action', ['measureId', 'actionId'])
@Check('ck_measure_links_item', 'num_nonnulls(recommendation_id, action_id) = 1')
@Index('ix_measure_links_recommendation_id', ['recommendationId'])
@Index('ix_measure_links_action_id', ['actionId'])
export class MeasureLink {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_measure_links',
  })
  id: number;

  @Column('integer', { name: 'measure_id' })
  @ForeignKey('Measure', { name: 'fk_measure_links_measure_id' })
  measureId: number;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_measure_links_recommendation_id' })
  recommendationId: number | null;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_measure_links_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_measure_links_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
