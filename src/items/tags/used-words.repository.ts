import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasSameReaders, publicityOf } from '../publicity/visible-rows.queries.js';

type ItemKind = 'action' | 'recommendation';

/** Whoever changes these items waits, so that what is read of them holds until the end of the transaction. */
const lock = (kind: ItemKind) => `select 1 from ${kind}s where id = any($1) order by id for share`;

/** The words that stand on the items `$1`, each once, as they are to be kept. */
const wordsOf = (kind: ItemKind) => `
  (select distinct i.id as item_id, used.kind, used.word, ${publicityOf('i')}, i.body_id
   from ${kind}s i cross join lateral (select 'tag' as kind, unnest(i.tags) as word union all select 'ward', unnest(i.wards)) used
   where i.id = any($1) and used.word is not null)`;

const takeOut = (kind: ItemKind) => `
  delete from used_words u where u.item_kind = '${kind}' and u.item_id = any($1) and not exists (
    select from ${wordsOf(kind)} w
    where w.item_id = u.item_id and w.kind = u.kind and w.word = u.word and ${hasSameReaders('w', 'u')})`;

const putIn = (kind: ItemKind) =>
  `insert into used_words select '${kind}', w.* from ${wordsOf(kind)} w on conflict do nothing`;

/** The tags and wards in use, which triggers keep with the items themselves. */
@Injectable()
export class UsedWordsRepository {
  /** Puts right what is kept of these items, be they there or gone, where somebody changed rows without the triggers. */
  async putRight(tx: EntityManager, kind: ItemKind, ids: readonly number[]): Promise<void> {
    for (const statement of [lock(kind), takeOut(kind), putIn(kind)]) await tx.query(statement, [ids]);
  }
}
