import { isVisible } from '../publicity/visible-rows.queries.js';

/** Where more items than this have changed since, to look through all facts is no dearer than to mend what is kept. */
const MOST_CHANGED = 1_000;

/** The end of each question for what has changed: one more than is asked about shows that there is too much. */
export const CHANGED_AT_MOST = `limit ${MOST_CHANGED + 1}`;

/** Whether a day lies after `$1`. With an end beside it the database takes that for rare, whatever `$1` is, and looks in the index. */
export const isAhead = (column: string): string => `${column} > $1 and ${column} <= 'infinity'`;

/** The ids of what has changed; null where there are too many to ask each. */
export function changedIds(rows: readonly { readonly id: number }[]): readonly number[] | null {
  return rows.length > MOST_CHANGED ? null : rows.map(({ id }) => id);
}

/** A list of those that wait: how many there are, as far as they are counted, and the ids of the first. */
export type WaitingList = { readonly total: number; readonly ids: readonly number[] };

/** How far lists are counted, and how many of the first are wanted. */
export type Wanted = { readonly most: number; readonly first: number };

/** What is kept as waiting, `w`, of what has not changed since: `$2` says what the asker may see, `$3` what has changed. */
export const keptRows = (table: string, id: string, which: string) =>
  `from ${table} w where ${which} and ${isVisible('w', '$2')} and (w.${id} = any($3::int[])) is not true`;
