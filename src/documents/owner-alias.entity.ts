import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Words by which papers call an owner, as somebody settled it on review. */
@Entity('owner_aliases')
@Unique('uq_owner_aliases_words', ['words'])
@Index('ix_owner_aliases_owner_id', ['ownerId'])
export class OwnerAlias {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_owner_aliases',
  })
  id: number;

  /** Folded as names are compared: see `plainName`. */
  @Column('text')
  words: string;

  @Column('integer', { name: 'owner_id' })
  @ForeignKey('Owner', { name: 'fk_owner_aliases_owner_id' })
  ownerId: number;

  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_owner_aliases_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
