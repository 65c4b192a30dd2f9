import { spokenDay } from '../../calendar/spoken-day.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { BulkItem } from '../bulk-item.js';
import type { WantedChange } from '../plans/wanted-change.js';

/** “8 actions”, “1 recommendation”, “3 items” where both are among them. */
export function itemsInWords(items: readonly Pick<BulkItem, 'kind'>[]): string {
  const kinds = new Set(items.map(({ kind }) => kind));
  if (kinds.size > 1) return plural(items.length, 'item', 'items');
  return kinds.has('R')
    ? plural(items.length, 'recommendation', 'recommendations')
    : plural(items.length, 'action', 'actions');
}

const TITLES: Readonly<Record<BulkKind, (what: string) => string>> = {
  owner: (what) => `Give ${what} an owner`,
  due: (what) => `Set the due date of ${what}`,
  extension: (what) => `Extend the due date of ${what}`,
  tags: (what) => `Tag ${what}`,
  publicity: (what) => `Who can see ${what}`,
  hold: (what) => `Hold the reminders of ${what}`,
  verdict: (what) => `Verdict on ${what}`,
  withdrawal: (what) => `Withdraw ${what}`,
};

export const BULK_SUBMITS: Readonly<Record<BulkKind, string>> = {
  owner: 'Give them this owner',
  due: 'Set when they are due',
  extension: 'Extend the due dates',
  tags: 'Tag them',
  publicity: 'Save who can see them',
  hold: 'Hold their reminders',
  verdict: 'Record the verdict',
  withdrawal: 'Withdraw them',
};

export function bulkTitle(kind: BulkKind, items: readonly Pick<BulkItem, 'kind'>[]): string {
  return items.length === 0 ? 'Nothing is ticked' : TITLES[kind](itemsInWords(items));
}

/** What was done, in a sentence for the next page. @param many “8 actions” */
export function bulkDoneWords(wanted: WantedChange, many: string): string {
  switch (wanted.kind) {
    case 'owner':
      return `${many}: ${wanted.ownerName} is the owner.`;
    case 'due':
      return `${many}: due ${wanted.dueOn ? `on ${spokenDay(wanted.dueOn)}` : 'at the next meeting'}.`;
    case 'extension':
      return `${many}: extended to ${wanted.newDueOn ? spokenDay(wanted.newDueOn) : 'the next meeting'}.`;
    case 'tags':
      return `${many}: tags changed.`;
    case 'publicity':
      return `${many}: changed who can see them.`;
    case 'hold':
      return `${many}: no reminders until ${spokenDay(wanted.untilOn)}.`;
    case 'verdict':
      return `${many}: the verdict was recorded.`;
    case 'withdrawal':
      return `${many}: withdrawn.`;
  }
}
