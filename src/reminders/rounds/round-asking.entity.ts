import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One item that a round asks about. */
@Entity('round_askings')
@Check('ck_round_askings_item', '(action_id is null) <> (recommendation_id is null)')
@Index('ix_round_askings_round_id', ['roundId'])
@Index('ix_round_askings_addressee_id', ['addresseeId'])
@Index('ix_round_askings_owner_id', ['ownerId'])
@Index('ix_round_askings_action_id', ['actionId'])
@Index('ix_round_askings_recommendation_id', ['recommendationId'])
export class RoundAsking {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_round_askings',
  })
  id: number;

  @Column('integer', { name: 'round_id' })
  @ForeignKey('Round', { name: 'fk_round_askings_round_id' })
  roundId: number;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_round_askings_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_round_askings_recommendation_id' })
  recommendationId: number | null;

  /** The body whose response is asked for; null for an action, and where an older version asked. */
  @Column('integer', { name: 'addressee_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_round_askings_addressee_id' })
  addresseeId: number | null;

  @Column('integer', { name: 'owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_round_askings_owner_id' })
  ownerId: number | null;

  /** The post, team or body as it was called when it was asked. */
  @Column('text', { name: 'owed_by' })
  owedBy: string;

  /** Why nobody was written to; null where somebody was. */
  @Column('text', { nullable: true })
  reason: string | null;
}
