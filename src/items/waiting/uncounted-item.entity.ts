import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * An item that has changed since what is kept of it afterwards was last worked out, or of which that never was: triggers on the facts note
 * it, once for each change.
 */
@Entity('uncounted_items')
@Check('ck_uncounted_items_kind', "kind in ('action', 'recommendation')")
export class UncountedItem {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_uncounted_items',
  })
  id: string;

  @Column('text')
  kind: 'action' | 'recommendation';

  @Column('integer', { name: 'item_id' })
  itemId: number;
}
