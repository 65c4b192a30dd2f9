import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who wants to hear when something happens to an item: with an account, or at an address outside. */
@Entity('item_followers')
@Check('ck_item_followers_item', '(action_id is null) <> (recommendation_id is null)')
@Check('ck_item_followers_address', 'address = lower(address)')
@Index('uq_item_followers_action', ['actionId', 'address'], { unique: true, where: 'action_id is not null' })
@Index('uq_item_followers_recommendation', ['recommendationId', 'address'], {
  unique: true,
  where: 'recommendation_id is not null',
})
@Index('ix_item_followers_address', ['address', 'id'])
@Index('ix_item_followers_account_id', ['accountId'])
export class ItemFollower {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_item_followers',
  })
  id: number;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_item_followers_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_item_followers_recommendation_id' })
  recommendationId: number | null;

  /** In lower case. */
  @Column('text')
  address: string;

  @Column('text')
  name: string;

  /** Null for an address outside, which hears of what is published alone. */
  @Column('integer', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_item_followers_account_id' })
  accountId: number | null;

  @Column('timestamptz', { name: 'followed_at' })
  followedAt: Date;

  /** What was recorded until then, they have heard of. */
  @Column('timestamptz', { name: 'told_until' })
  toldUntil: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
