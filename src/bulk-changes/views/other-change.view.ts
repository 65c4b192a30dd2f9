import { BULK_PATH, type BulkKind } from '../../items/choosing/bulk-kinds.js';
import { type ChosenItem, chosenValue } from '../../items/choosing/chosen-item.rules.js';
import type { LinkArguments } from '../../web/govuk/standing-text.js';
import type { BulkItem } from '../bulk-item.js';
import { itemsInWords } from './bulk-words.js';

/** The change that a date which is there, or is not, calls for in place of the one that was chosen. */
const OTHERS: Partial<
  Record<BulkKind, { readonly change: BulkKind; readonly words: (what: string) => string }>
> = {
  due: { change: 'extension', words: (what) => `Extend ${what} instead` },
  extension: { change: 'due', words: (what) => `Set the due date of ${what} first` },
};

/** Leads on with those that the chosen change leaves as they are, where another is meant for them; null where none is. */
export function otherChange(
  kind: BulkKind,
  left: readonly BulkItem[],
  chosen: readonly ChosenItem[],
  back: string,
): LinkArguments | null {
  const other = OTHERS[kind];
  const fitting = left.filter((item) => isFor(kind, item));
  if (!other || fitting.length === 0) return null;
  const wanted = new Set(fitting.map(({ kind: letter, year, number }) => `${letter} ${year} ${number}`));
  const items = chosen.filter((each) => wanted.has(`${each.kind} ${each.year} ${each.number}`));
  const query = new URLSearchParams([
    ...items.map((each) => ['item', chosenValue(each, each.seen)]),
    ['back', back],
    ['change', other.change],
  ]);
  return { text: other.words(itemsInWords(fitting)), href: `${BULK_PATH}?${query}` };
}

function isFor(kind: BulkKind, item: BulkItem): boolean {
  if (item.kind !== 'A' || !item.state.isOpen || item.cadence !== null) return false;
  return kind === 'due' ? item.dueOn !== null && item.dueBodyId === null : item.dueOn === null;
}
