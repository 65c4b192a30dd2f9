import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { BulkKind } from '../items/choosing/bulk-kinds.js';

/** That somebody changed many items at once; what it did to each stands in the item's trail. */
@Entity('bulk_changes')
@Check(
  'ck_bulk_changes_kind',
  "kind in ('owner', 'due', 'extension', 'tags', 'publicity', 'hold', 'verdict', 'withdrawal')",
)
@Index('ix_bulk_changes_recorded_by_id', ['recordedById', 'id'])
export class BulkChange {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_bulk_changes',
  })
  id: number;

  @Column('text')
  kind: BulkKind;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_bulk_changes_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}
