import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Proof of what an update says: a link. */
@Entity('evidence')
@Check('ck_evidence_address', "address ~ '^https?://'")
@Index('ix_evidence_update_id', ['updateId'])
export class Evidence {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_evidence',
  })
  id: number;

  @Column('integer', { name: 'update_id' })
  @ForeignKey('ActionUpdate', { name: 'fk_evidence_update_id' })
  updateId: number;

  @Column('text')
  title: string;

  /** An `http` or `https` address. */
  @Column('text')
  address: string;
}
