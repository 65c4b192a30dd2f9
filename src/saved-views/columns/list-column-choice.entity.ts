import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The columns of a list that an account wants to see. */
@Entity('list_columns')
@Unique('uq_list_columns_list', ['accountId', 'list'])
@Check('ck_list_columns_list', "list ~ '^/[a-z/-]+$'")
export class ListColumnChoice {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_list_columns',
  })
  id: number;

  @Column('integer', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_list_columns_account_id' })
  accountId: number;

  /** The path of the list. */
  @Column('text')
  list: string;

  /** As the list itself names them. */
  @Column('text', { array: true })
  columns: string[];
}
