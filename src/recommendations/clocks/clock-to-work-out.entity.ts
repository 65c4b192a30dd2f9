import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A clock that was worked out under a rule which has been put right since. */
@Entity('clocks_to_work_out')
export class ClockToWorkOut {
  @PrimaryColumn('integer', {
    name: 'recommendation_id',
    primaryKeyConstraintName: 'pk_clocks_to_work_out',
  })
  @ForeignKey('Recommendation', { name: 'fk_clocks_to_work_out_recommendation_id' })
  recommendationId: number;

  /** What has changed, as a sentence without its full stop. */
  @Column('text')
  reason: string;
}
