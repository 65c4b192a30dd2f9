import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Publicity } from '../../bodies/publicity.rules.js';

/**
 * A tag or ward of an item, which the database keeps beside it with who may see the item, so that each word that is used is found by an
 * index.
 */
@Entity('used_words')
@Check('ck_used_words_item_kind', "item_kind in ('action', 'recommendation')")
@Check('ck_used_words_kind', "kind in ('tag', 'ward')")
@Index('ix_used_words_word', ['kind', 'word', 'publicity', 'bodyId'])
export class UsedWord {
  @PrimaryColumn('text', { name: 'item_kind', primaryKeyConstraintName: 'pk_used_words' })
  itemKind: 'action' | 'recommendation';

  @PrimaryColumn('integer', { name: 'item_id', primaryKeyConstraintName: 'pk_used_words' })
  itemId: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_used_words' })
  kind: 'tag' | 'ward';

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_used_words' })
  word: string;

  @Column('text')
  publicity: Publicity;

  @Column('integer', { name: 'body_id' })
  bodyId: number;
}
