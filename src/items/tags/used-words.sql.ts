import { isVisible, visibleRows } from '../publicity/visible-rows.queries.js';

/** What filters offer of the words that stand on items. */
export type UsedKind = 'tag' | 'ward';

/** More than so many are no choice. */
export const MOST_OFFERED = 200;

/**
 * The first words that stand on any item, one more than are a choice, each looked up by the index behind the one before, and whether
 * whoever may see `$1` sees one of its items.
 */
export const walkedWords = (kind: UsedKind): string => `
  with recursive used (word) as (
    (select w.word from used_words w where w.kind = '${kind}' order by w.word limit 1)
    union all
    select (select w.word from used_words w where w.kind = '${kind}' and w.word > used.word order by w.word limit 1)
    from used where used.word is not null
  )
  select walked.word, exists (
      select from used_words w where w.kind = '${kind}' and w.word = walked.word and ${isVisible('w', '$1')}) as "isSeen"
  from (select word from used where word is not null limit ${MOST_OFFERED + 1}) walked`;

/** The words that stand on most items that whoever may see `$1` sees, where there are more of them. @param most null for all */
export const countedWords = (kind: UsedKind, most: number | null): string => `
  select w.word from used_words w where w.kind = '${kind}' and ${isVisible('w', '$1')}
  group by w.word order by count(*) desc, w.word ${most === null ? '' : `limit ${most}`}`;

/** The same of the items themselves: what is kept is of today. */
export const wordsOnItems = (kind: UsedKind, most: number | null): string => `
  select word from (
    select distinct i.kind, i.id, unnest(i.${kind}s) as word from ${visibleRows('items', '$1')} i where i.${kind}s <> '{}'
  ) used where word is not null group by word order by count(*) desc, word ${most === null ? '' : `limit ${most}`}`;
