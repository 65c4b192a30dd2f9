import { parseReference } from '../../items/references/reference.rules.js';
import { COLUMN_FIELDS, type ColumnField, type Columns } from '../import.rules.js';
import { plainWords } from '../rows/plain-words.rules.js';
import { readSheetDay } from '../rows/sheet-date.rules.js';
import { VOCABULARY } from './column-vocabulary.rules.js';
import { ownExportColumns } from './own-exports.rules.js';

/** A column as the sheet has it: its heading and what stands below. */
export type SheetColumn = { readonly heading: string; readonly values: readonly string[] };

const DAY_FIELDS: readonly ColumnField[] = [
  'madeOn',
  'noticeOn',
  'receivedOn',
  'respondedOn',
  'dueOn',
  'updatedOn',
  'verdictOn',
];
const PROSE_FIELDS: readonly ColumnField[] = ['text', 'action', 'update', 'reasons'];
/** As the register prints it, with all its digits. */
const OUR_REFERENCE = /^[RA]\d{4}(?:-\d\d)?[/-]\d{3,6}$/;
const REMEMBERED = 100;
const EXACT = 20;
const LOOSE = 8;
const LEAST = 6;

/**
 * Which column holds what, guessed from headings and contents. Each field is given to one column at most and each column one field.
 * @param remembered what a heading (in plain words) was chosen to mean before
 */
export function guessColumns(
  columns: readonly SheetColumn[],
  remembered: ReadonlyMap<string, ColumnField | 'nothing'>,
): Columns {
  const own = ownExportColumns(columns.map(({ heading }) => heading));
  if (own) return own;
  const scores = columns.flatMap((column, index) => {
    const chosen = rememberedAs(column.heading, remembered);
    if (chosen) return chosen === 'nothing' ? [] : [{ index, field: chosen, score: REMEMBERED }];
    if (areOurReferences(column.values))
      return [{ index, field: 'ourReference' as const, score: REMEMBERED }];
    const contents = contentsOf(column.values);
    return COLUMN_FIELDS.map((field) => ({ index, field, score: scoreOf(field, column.heading, contents) }));
  });
  const guessed = new Map<ColumnField, number>();
  const taken = new Set<number>();
  for (const { index, field, score } of scores.sort((one, other) => other.score - one.score)) {
    if (score < LEAST || guessed.has(field) || taken.has(index)) continue;
    guessed.set(field, index);
    taken.add(index);
  }
  return withText(guessed, columns);
}

/** Nobody else numbers items as the register does: `R2022/014`. */
function areOurReferences(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '').slice(0, 50);
  return (
    filled.length > 0 && filled.every((value) => OUR_REFERENCE.test(value) && parseReference(value) !== null)
  );
}

/** “Action” is what is asked in one tracker and what carries it out in the next: which of the two, the other columns decide. */
function rememberedAs(
  heading: string,
  remembered: ReadonlyMap<string, ColumnField | 'nothing'>,
): ColumnField | 'nothing' | undefined {
  const plain = plainWords(heading);
  const chosen = remembered.get(plain);
  return chosen === 'text' && VOCABULARY.action.exact.test(plain) ? 'action' : chosen;
}

/** How many headings of the row are known: a sheet's heading row has the most. */
export function knownHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => {
    const plain = plainWords(cell);
    return plain !== '' && COLUMN_FIELDS.some((field) => VOCABULARY[field].exact.test(plain));
  }).length;
}

function scoreOf(field: ColumnField, heading: string, { days, length, distinct }: Contents): number {
  const plain = plainWords(heading);
  const { exact, loose } = VOCABULARY[field];
  const named = exact.test(plain) ? EXACT : loose?.test(plain) ? LOOSE : 0;
  if (named === 0) return 0;
  if (DAY_FIELDS.includes(field)) return named + (days > 0.5 ? 6 : length > 30 ? -16 : -3);
  if (days > 0.5) return named - 15;
  if (PROSE_FIELDS.includes(field)) return named + (length > 40 ? 4 : length < 12 ? -4 : 0);
  if (field === 'status' || field === 'response' || field === 'verdict')
    return named + (length > 60 ? -6 : distinct < 0.5 ? 3 : 0);
  return named + (length > 80 ? -6 : 0);
}

type Contents = { readonly days: number; readonly length: number; readonly distinct: number };

/** Of the first values: which part are days, how long they are, which part of them differ. */
function contentsOf(values: readonly string[]): Contents {
  const filled = values.filter((value) => value !== '').slice(0, 50);
  const most = Math.max(1, filled.length);
  return {
    days: filled.filter((value) => /\d/.test(value) && value.length < 40 && isDay(value)).length / most,
    length: filled.reduce((sum, value) => sum + value.length, 0) / most,
    distinct: new Set(filled).size / most,
  };
}

function isDay(value: string): boolean {
  // A small number is no day, whatever a spreadsheet would make of it.
  return !/^\d{1,4}$/.test(value) && readSheetDay(value, 'period-end').kind === 'day';
}

/** A tracker of actions calls what is asked “Action”; and prose that is left over is better than nothing. */
function withText(guessed: ReadonlyMap<ColumnField, number>, columns: readonly SheetColumn[]): Columns {
  const { action, ...others } = Object.fromEntries(guessed) as Partial<Record<ColumnField, number>>;
  if (others.text !== undefined) return { ...others, ...(action === undefined ? {} : { action }) };
  if (action !== undefined) return { ...others, text: action };
  const left = columns
    .map(({ values }, index) => ({ index, length: contentsOf(values).length }))
    .filter(({ index, length }) => length > 25 && !Object.values(others).includes(index))
    .sort((one, other) => other.length - one.length)[0];
  return left ? { ...others, text: left.index } : others;
}
