import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A list with its filters, under the name that somebody gave it. */
@Entity('saved_views')
@Unique('uq_saved_views_name', ['accountId', 'name'])
@Check('ck_saved_views_address', "address ~ '^/[a-z]'")
@Index('ix_saved_views_shared', ['name', 'id'], { where: 'is_shared' })
export class SavedView {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_saved_views',
  })
  id: number;

  @Column('integer', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_saved_views_account_id' })
  accountId: number;

  @Column('text')
  name: string;

  /** Path and query of the list, without a place in it. */
  @Column('text')
  address: string;

  /** Whether everybody who works with the register sees it. */
  @Column('boolean', { name: 'is_shared', default: false })
  isShared: boolean;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;
}
