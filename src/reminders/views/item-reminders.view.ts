import { spokenDay } from '../../calendar/spoken-day.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { RemindedItem } from '../by-hand/reminded-item.queries.js';
import type { Hold } from '../holds/hold.rules.js';
import type { NextReminderOf } from '../item-reminders.service.js';
import type { LedgerRow } from '../ledger.queries.js';
import type { ChairLetterRow } from '../letters/chair-letter-row.js';
import { lettersTable } from '../letters/views/letters.view.js';
import type { NextReminder } from '../next-reminder.rules.js';
import { ledgerTable } from './ledger.view.js';
import { nextReminderRows } from './next-reminder.view.js';

export type ItemRemindersView = PageView & {
  readonly caption: string;
  readonly text: string;
  readonly facts: readonly SummaryRow[];
  /** Null where nothing is owed any more, so that nobody is asked. */
  readonly nudgeHref: string | null;
  readonly callHref: string;
  readonly holdHref: string;
  readonly followersHref: string;
  readonly ledger: TableArguments | null;
  readonly letters: TableArguments | null;
};

/** What was written about one item, and what comes next. */
export function itemRemindersView(
  item: RemindedItem,
  reminders: readonly NextReminderOf[],
  holds: readonly Hold[],
  rows: readonly LedgerRow[],
  letters: readonly ChairLetterRow[],
  opensMessages: boolean,
): ItemRemindersView {
  return {
    title: `Reminders of ${item.reference}`,
    backLink: { text: item.reference, href: item.path },
    caption: item.reference,
    text: item.text,
    facts: [
      ...(reminders.length === 0 ? [summaryRow('Next reminder', 'Nothing is owed any more')] : []),
      ...reminders.flatMap((each) => [
        ...nextReminderRows([each]),
        ...(each.next.on === null ? [] : [summaryRow('Copied to', copiesWords(each.next))]),
      ]),
      ...holds.map(({ reason, fromOn, untilOn }) =>
        summaryRow('Held', `${spokenDay(fromOn)} to ${spokenDay(untilOn)}: ${reason}`),
      ),
    ],
    nudgeHref: reminders.length === 0 ? null : `${item.remindersPath}/nudges/new`,
    callHref: `${item.remindersPath}/calls/new`,
    followersHref: `${item.remindersPath}/followers`,
    holdHref: `/reminders/holds/new?item=${item.reference.replace('/', '-')}`,
    ledger: rows.length > 0 ? ledgerTable(rows, opensMessages) : null,
    letters: letters.length > 0 ? lettersTable('Letters from the chair', letters) : null,
  };
}

function copiesWords({ item }: Extract<NextReminder, { to: string }>): string {
  return item.copies.map(({ name, as }) => `${name} (${as})`).join(', ') || 'Nobody';
}
