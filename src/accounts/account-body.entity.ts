import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A body that an account is for, beside those on which its person sits. */
@Entity('account_bodies')
@Check('ck_account_bodies_ended', 'ended_at >= given_at')
@Index('uq_account_bodies_standing', ['accountId', 'bodyId'], { unique: true, where: 'ended_at is null' })
@Index('ix_account_bodies_body_id', ['bodyId'])
export class AccountBody {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_account_bodies',
  })
  id: number;

  @Column('integer', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_account_bodies_account_id' })
  accountId: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_account_bodies_body_id' })
  bodyId: number;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
