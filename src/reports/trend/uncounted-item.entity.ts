import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * An item that has changed since it was last counted for the trends, or was never counted: triggers on the facts note it, once for each
 * change.
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
