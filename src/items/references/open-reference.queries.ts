import { NOT_OPEN } from '../history/open-history.rules.js';

/**
 * A column that keeps a printed reference, in SQL: as it stands, but for the reference of an item that is kept from whoever reads.
 * @param visible a list of publicities in SQL, those that may be shown
 */
export function openReference(column: string, visible: string): string {
  const isHidden = (table: string, kind: 'R' | 'A') => {
    const part = (from: string) => `case when ${column} ~ '^${kind}\\d{4}/\\d{3,6}$' then ${from}::int end`;
    return `exists (select from ${table} i where not i.publicity = any(${visible})
      and i.year = ${part(`substr(${column}, 2, 4)`)} and i.number = ${part(`substr(${column}, 7)`)})`;
  };
  return `case when ${isHidden('recommendations', 'R')} or ${isHidden('actions', 'A')} then '${NOT_OPEN}' else ${column} end`;
}
