import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The words of a recommendation, reduced as a search reduces them, which the database keeps beside it to rank what it finds. */
@Entity('recommendation_words')
export class KeptRecommendationWords {
  @PrimaryColumn('integer', {
    name: 'recommendation_id',
    primaryKeyConstraintName: 'pk_recommendation_words',
  })
  @ForeignKey('Recommendation', { name: 'fk_recommendation_words_recommendation_id', onDelete: 'CASCADE' })
  recommendationId: number;

  @Column('tsvector')
  words: string;
}
