import type { CalendarDay } from '../calendar/calendar-day.js';
import { Parameters } from '../database/parameters.sql.js';
import { hasSearchedWords } from '../database/search-words.sql.js';
import { publicRows } from '../items/publicity/visible-rows.queries.js';
import { parseReference, type Reference } from '../items/references/reference.rules.js';
import type { RegisterFilters } from './register-filters.js';

export type RegisterKind = 'recommendations' | 'actions';
export type Numbered = Pick<Reference, 'year' | 'number'>;

/** Rows of the register, as `i`, and the parameters that choose them; the first is the day. */
export type Chosen = { readonly from: string; readonly given: Parameters };

/**
 * What is not published cannot be asked for: the condition stands in the one place where rows are chosen. Only what is asked for is a
 * condition, so that PostgreSQL plans each such statement once. Words that are a reference of this kind ask for that item alone.
 */
export function chosenFrom(
  kind: RegisterKind,
  { words, body, year }: RegisterFilters,
  today: CalendarDay,
): Chosen {
  const given = new Parameters(today);
  const letter = kind === 'recommendations' ? 'R' : 'A';
  const typed = parseReference(words ?? '', letter);
  const reference = typed?.kind === letter ? typed : null;
  const conditions = ['i.made_on <= $1'];
  if (reference)
    conditions.push(
      `i.year = ${given.place(reference.year)} and i.number = ${given.place(reference.number)}`,
    );
  else if (words !== null) conditions.push(hasSearchedWords('i.text', given.place(words)));
  if (body !== null) conditions.push(`i.body_id = (select id from bodies where code = ${given.place(body)})`);
  if (year !== null) conditions.push(`i.year = ${given.place(year)}`);
  return { from: `from ${publicRows(kind)} i where ${conditions.join(' and ')}`, given };
}
