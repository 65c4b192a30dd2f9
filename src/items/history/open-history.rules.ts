import type { HistoryEntry } from '../../audit/history-entry.js';
import { NOT_NAMED } from '../links/link-in-trail.rules.js';
import { formatReference, parseReference } from '../references/reference.rules.js';

/** What stands in place of a reference that is kept from whoever reads. */
export const NOT_OPEN = 'an item that is not open to you';

/** What stands in place of the title of such a paper. */
export const NOT_OPEN_PAPER = 'a paper that is not open to you';

/** What is kept from whoever reads: references as printed, and titles of papers. */
export type HiddenNames = {
  readonly references: ReadonlySet<string>;
  readonly titles: readonly string[];
};

const REFERENCES = /\b[RA]\d{4}(?:-\d\d)?[/-]\d{3,6}\b/g;

/** Every reference that the entries name, as it is printed. */
export function referencesIn(entries: readonly HistoryEntry[]): string[] {
  const words = entries.flatMap(({ action, before, after, note }) =>
    JSON.stringify([action, before, after, note]),
  );
  return [...new Set(words.flatMap((text) => (text.match(REFERENCES) ?? []).map(printed)))];
}

/** All that the entries say, in one text to look for titles in. */
export function wordsOf(entries: readonly HistoryEntry[]): string {
  return entries
    .flatMap(({ action, before, after, note }) => [
      action,
      ...stringsIn(before),
      ...stringsIn(after),
      note ?? '',
    ])
    .join('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/**
 * The history as it is told to somebody who may not see everything that it names. An entry that is about something hidden is left out: its
 * note is about that too. Elsewhere a hidden reference or title is not told, nor is the note of an entry whose facts name one.
 * @param isMergedWithHidden whether the item was split into or merged with something hidden: why is about that too
 */
export function openHistory(
  entries: readonly HistoryEntry[],
  hidden: HiddenNames,
  isMergedWithHidden = false,
): HistoryEntry[] {
  const titles = hidden.titles.toSorted((one, other) => other.length - one.length);
  const openReferences = (words: string) =>
    words.replace(REFERENCES, (found) => (hidden.references.has(printed(found)) ? NOT_OPEN : found));
  const opened = (some: readonly string[]) => {
    const patterns = some.map(titlePattern);
    return (words: string) =>
      openReferences(patterns.reduce((told, pattern) => told.replace(pattern, NOT_OPEN_PAPER), words));
  };
  const open = opened(titles);
  // What was done is said in the program's own words: a title of one word may be one of them.
  const openAction = opened(titles.filter((title) => !isOneWord(title)));
  return entries
    .filter(
      ({ action, before, after }) =>
        openAction(action) === action && !isHiddenLink(before) && !isHiddenLink(after),
    )
    .map((entry) => {
      const before = eachOf(entry.before, open);
      const after = eachOf(entry.after, open);
      const isNamed = JSON.stringify([before, after]) !== JSON.stringify([entry.before, entry.after]);
      const isKept = isNamed || (isMergedWithHidden && entry.after?.into !== undefined);
      return { ...entry, before, after, note: isKept ? null : entry.note && open(entry.note) };
    });

  function isHiddenLink(facts: HistoryEntry['after']): boolean {
    const link = facts?.link;
    if (typeof link !== 'string') return false;
    return [...hidden.references, ...titles, NOT_NAMED].some((name) => link.endsWith(` ${name}`));
  }
}

/** A title as whole words, however it is spaced; of several words also where somebody typed it in other letters. */
function titlePattern(title: string): RegExp {
  const words = title
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, isOneWord(title) ? 'gu' : 'giu');
}

function isOneWord(title: string): boolean {
  return !/\s/.test(title.trim());
}

function eachOf(facts: HistoryEntry['after'], open: (words: string) => string): HistoryEntry['after'] {
  const opened = (value: unknown): unknown => {
    if (typeof value === 'string') return open(value);
    if (Array.isArray(value)) return value.map(opened);
    return value && typeof value === 'object' ? eachOf(value as Record<string, unknown>, open) : value;
  };
  return facts && Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, opened(value)]));
}

function printed(found: string): string {
  const reference = parseReference(found);
  return reference ? formatReference(reference) : found;
}
