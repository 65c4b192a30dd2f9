import type { HistoryEntry } from '../../audit/history-entry.js';
import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { type Asker, may } from '../../web/permissions.rules.js';
import { importPath } from '../import-path.js';
import type { ImportedFrom } from './imported-items.queries.js';

/** On which day an item was imported and from which file; the name of the file for those who may see imports. None where it was not. */
export function importedRows(imported: ImportedFrom | null, asker: Asker): SummaryRow[] {
  if (!imported) return [];
  const { importId, filename, at } = imported;
  const day = spokenDay(dayInLondon(at));
  if (!may(asker, 'read-council-work')) return [summaryRow('Imported on', day)];
  return [summaryRow('Imported on', { text: `${day}, from ${filename}`, href: importPath(importId) })];
}

/**
 * The history of an item as its page tells it: when it was made is apart from when it was imported. Where nobody knows the day on which
 * it was made, the trail holds the latest that it can be, which is no news about it.
 */
export function toldAsImported(
  entries: readonly HistoryEntry[],
  imported: ImportedFrom | null,
  isMadeOnKnown: boolean,
  asker: Asker,
): HistoryEntry[] {
  const [first, ...later] = entries;
  if (!first) return [];
  const { madeOn, ...after } = first.after ?? {};
  const made = madeOn === undefined ? {} : { madeOn: isMadeOnKnown ? madeOn : 'a day that nobody knows' };
  if (!imported) return isMadeOnKnown ? [...entries] : [{ ...first, after: { ...after, ...made } }, ...later];
  const from = may(asker, 'read-council-work') ? { importedFrom: imported.filename } : {};
  return [{ ...first, action: 'imported it', after: { ...after, ...made, ...from } }, ...later];
}
