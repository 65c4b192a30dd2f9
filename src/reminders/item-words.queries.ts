import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { isExempt, isPublished } from '../items/publicity/visible-rows.queries.js';
import { keyOfItem } from './ledger-lines.rules.js';
import type { PlannedItem } from './planned-item.rules.js';
import type { ItemWords } from './planned-words.rules.js';

/** So many characters of an item are more than a mail prints of it. */
const MOST_CHARACTERS = 600;

/** The words leave the council in mails, so those that are not published stay behind. */
const wordsOf = (kind: PlannedItem['kind'], table: string, key: string): string => `
  select '${kind}' as kind, i.id, ${isExempt('i')} as "isExempt",
         case when ${isPublished('i')} then left(i.text, ${MOST_CHARACTERS}) end as text,
         case when ${isPublished('i')} then coalesce(i.tags[1],
           (select p.agenda_item from proposals p where p.${key} = i.id limit 1)) end as topic
  from ${table} i where i.id = any($1::int[])`;

const OF_ACTIONS = wordsOf('action', 'actions', 'action_id');
const OF_RESPONSES = wordsOf('response', 'recommendations', 'recommendation_id');

type Columns = ItemWords & Pick<PlannedItem, 'kind' | 'id'>;

/** The words of the few items that somebody is written to about. */
@Injectable()
export class ItemWordsQueries {
  constructor(private readonly database: Database) {}

  /** By {@link keyOfItem}. */
  async of(items: readonly Pick<PlannedItem, 'kind' | 'id'>[]): Promise<Map<string, ItemWords>> {
    const idsOf = (wanted: PlannedItem['kind']) =>
      items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    const actions = await this.database.rows<Columns>(OF_ACTIONS, [idsOf('action')]);
    const responses = await this.database.rows<Columns>(OF_RESPONSES, [idsOf('response')]);
    return new Map([...actions, ...responses].map((row) => [keyOfItem(row), row]));
  }
}
