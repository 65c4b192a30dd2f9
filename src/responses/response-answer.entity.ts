import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';

/** What a response says to one recommendation. */
@Entity('response_answers')
@Unique('uq_response_answers_pair', ['responseId', 'recommendationId'])
@Check('ck_response_answers_decision', "decision in ('accepted', 'accepted-in-part', 'rejected')")
@Check('ck_response_answers_reasons', "decision = 'accepted' or reasons is not null")
@Index('ix_response_answers_recommendation_id', ['recommendationId', 'id'])
export class ResponseAnswer {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_response_answers',
  })
  id: number;

  @Column('integer', { name: 'response_id' })
  @ForeignKey('Response', { name: 'fk_response_answers_response_id' })
  responseId: number;

  @Column('integer', { name: 'recommendation_id' })
  @ForeignKey('Recommendation', { name: 'fk_response_answers_recommendation_id' })
  recommendationId: number;

  @Column('text')
  decision: ResponseDecision;

  @Column('text', { nullable: true })
  reasons: string | null;
}
