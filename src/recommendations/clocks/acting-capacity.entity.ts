import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ActsAs } from './acting-capacity.rules.js';

/** That a panel, or one of its reports, acts as a committee of another law: what it recommends is answered under that law. */
@Entity('acting_capacities')
@Unique('uq_acting_capacities_body_id', ['bodyId'])
@Unique('uq_acting_capacities_document_id', ['documentId'])
@Check('ck_acting_capacities_acts_as', "acts_as in ('crime-and-disorder', 'health')")
@Check('ck_acting_capacities_whose', '(body_id is null) <> (document_id is null)')
export class ActingCapacity {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_acting_capacities',
  })
  id: number;

  @Column('integer', { name: 'body_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_acting_capacities_body_id' })
  bodyId: number | null;

  @Column('integer', { name: 'document_id', nullable: true })
  @ForeignKey('Document', { name: 'fk_acting_capacities_document_id' })
  documentId: number | null;

  @Column('text', { name: 'acts_as' })
  actsAs: ActsAs;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_acting_capacities_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
