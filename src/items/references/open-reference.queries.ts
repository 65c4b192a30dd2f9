import { NOT_OPEN } from '../history/open-history.rules.js';
import { isHidden } from '../publicity/visible-rows.queries.js';

/**
 * A column that keeps a printed reference, in SQL: as it stands, but for the reference of an item that is kept from whoever reads.
 * @param visible a list of publicities in SQL, those that may be shown
 */
export function openReference(column: string, visible: string): string {
  const part = (from: string) => `case when ${column} ~ '^[RA]\\d{4}(-\\d\\d)?/\\d{3,6}$' then ${from} end`;
  return `case when exists (select from items i where ${isHidden('i', visible)} and i.kind = ${part(`substr(${column}, 1, 1)`)}
    and i.year = ${part(`replace(split_part(substr(${column}, 2), '/', 1), '-', '')::int`)} and i.number = ${part(`split_part(${column}, '/', 2)::int`)})
    then '${NOT_OPEN}' else ${column} end`;
}
