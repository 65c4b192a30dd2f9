import { BULK_PATH, type BulkKind } from '../../items/choosing/bulk-kinds.js';
import { type ChosenItem, chosenValue } from '../../items/choosing/chosen-item.rules.js';
import type { LinkArguments } from '../../web/govuk/standing-text.js';
import type { BulkItem } from '../bulk-item.js';
import { changeInstead } from '../plans/action-changes.rules.js';
import { itemsInWords } from './bulk-words.js';

const WORDS = {
  extension: (what: string) => `Extend ${what} instead`,
  due: (what: string) => `Set the due date of ${what} first`,
};

/** Leads on with those that the chosen change leaves as they are, where another is meant for them; null where none is. */
export function otherChange(
  kind: BulkKind,
  left: readonly BulkItem[],
  chosen: readonly ChosenItem[],
  back: string,
): LinkArguments | null {
  const fitting = left.filter((item) => changeInstead(kind, item) !== null);
  const other = fitting[0] && changeInstead(kind, fitting[0]);
  if (!other) return null;
  const wanted = new Set(fitting.map(({ kind: letter, year, number }) => `${letter} ${year} ${number}`));
  const items = chosen.filter((each) => wanted.has(`${each.kind} ${each.year} ${each.number}`));
  const query = new URLSearchParams([
    ...items.map((each) => ['item', chosenValue(each, each.seen)]),
    ['back', back],
    ['change', other],
  ]);
  return { text: WORDS[other](itemsInWords(fitting)), href: `${BULK_PATH}?${query}` };
}
