import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A decision on whether a letter of the chair stands in the public register; the latest holds. */
@Entity('chair_letter_publications')
@Index('ix_chair_letter_publications_letter_id', ['letterId', 'id'])
@Index('ix_chair_letter_publications_recorded_by_id', ['recordedById'])
export class ChairLetterPublication {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_chair_letter_publications',
  })
  id: number;

  @Column('integer', { name: 'letter_id' })
  @ForeignKey('ChairLetter', { name: 'fk_chair_letter_publications_letter_id' })
  letterId: number;

  @Column('boolean', { name: 'in_register' })
  isPublic: boolean;

  /** Who asked for it, or why it is taken away. */
  @Column('text')
  reason: string;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_chair_letter_publications_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
