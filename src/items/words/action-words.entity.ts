import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The words of an action, reduced as a search reduces them, which the database keeps beside it to rank what it finds. */
@Entity('action_words')
export class KeptActionWords {
  @PrimaryColumn('integer', { name: 'action_id', primaryKeyConstraintName: 'pk_action_words' })
  @ForeignKey('Action', { name: 'fk_action_words_action_id', onDelete: 'CASCADE' })
  actionId: number;

  @Column('tsvector')
  words: string;
}
