import { parseReference, pathOfReference } from '../../../items/references/reference.rules.js';
import { firstWords } from '../../../items/views/first-words.js';
import type { TableArguments, TableCell } from '../../../web/govuk/table.js';
import type { PageView } from '../../../web/page.js';
import type { ChangedValue, ItemDifference, ReportDifferences } from '../report-differences.rules.js';

export type DifferencesView = PageView & {
  readonly caption: string;
  readonly summary: string;
  readonly numbers: TableArguments | null;
  readonly items: TableArguments | null;
};

const READABLE = 160;
/** A table of more is not read: the report itself is. */
const MOST = 500;

const KINDS: Readonly<Record<ItemDifference['kind'], string>> = {
  added: 'New',
  'left-out': 'No longer in it',
  changed: 'Changed',
};

/** What one report says otherwise than the one that was published. */
export function differencesView(
  { numbers, items }: ReportDifferences,
  about: Pick<DifferencesView, 'title' | 'caption' | 'backLink'>,
): DifferencesView {
  return {
    ...about,
    summary: summaryOf(numbers, items),
    numbers: numbers.length === 0 ? null : numbersTable(numbers),
    items: items.length === 0 ? null : itemsTable(items.slice(0, MOST)),
  };
}

function summaryOf(numbers: readonly ChangedValue[], items: readonly ItemDifference[]): string {
  if (numbers.length === 0 && items.length === 0) return 'Nothing differs: a new version would say the same.';
  const count = (kind: ItemDifference['kind']) => items.filter((each) => each.kind === kind).length;
  const cut = items.length > MOST ? ` The first ${MOST} items are shown.` : '';
  return `Items new: ${count('added')}; changed: ${count('changed')}; no longer in it: ${count('left-out')}. Numbers changed: ${numbers.length}.${cut}`;
}

function numbersTable(numbers: readonly ChangedValue[]): TableArguments {
  return {
    caption: 'Numbers',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'Number' }, { text: 'Published', format: 'numeric' }, { text: 'Now', format: 'numeric' }],
    rows: numbers.map(({ name, was, is }) => [
      { text: capital(name) },
      { text: was ?? '–', format: 'numeric' },
      { text: is ?? '–', format: 'numeric' },
    ]),
  };
}

function itemsTable(items: readonly ItemDifference[]): TableArguments {
  return {
    caption: 'Item by item',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'Reference' }, { text: 'What it asks' }, { text: 'What differs' }],
    rows: items.map(({ reference, words, kind, changes }): TableCell[] => [
      { text: reference, href: hrefOf(reference) },
      { text: firstWords(words, READABLE) },
      { text: KINDS[kind], note: changes.map(sentence).join('; ') || null },
    ]),
  };
}

function sentence({ name, was, is }: ChangedValue): string {
  const [old, young] = [was, is].map((value) => value && firstWords(value, READABLE));
  const what = capital(name.replaceAll('_', ' '));
  if (was === null) return `${what}: ${young}`;
  return is === null ? `${what}: no longer ${old}` : `${what}: ${young} (was ${old})`;
}

function hrefOf(reference: string): string | null {
  const parsed = parseReference(reference);
  return parsed && pathOfReference(parsed);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
