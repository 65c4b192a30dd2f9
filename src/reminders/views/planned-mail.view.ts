import type { CalendarDay } from '../../calendar/calendar-day.js';
import { cameBackWords } from '../../mail/came-back.view.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import type { CopyParty } from '../ladders/reminder-ladder.rules.js';
import { stageWords } from '../ladders/stage-words.rules.js';
import type { OutlinedMail } from '../plan-outline.rules.js';
import type { PlannedCopy, PlannedItem } from '../planned-item.rules.js';
import { asSentence } from '../reminder-words.rules.js';

/** One planned mail as the page of a day shows it. */
export type PlannedMailView = {
  readonly to: string;
  readonly name: string;
  /** Whom it is for, and about how many matters. */
  readonly summary: string;
  /** Whether what is in it stands open: where there are few. */
  readonly isOpen: boolean;
  readonly subject: string;
  readonly ledgerHref: string;
  /** That the last e-mail there came back; null where it did not. */
  readonly cameBack: string | null;
  readonly table: TableArguments | null;
  readonly copied: TableArguments | null;
  /** How many more there are than are listed; null for none. */
  readonly rest: string | null;
  /** Where what is in it is listed; null where it is here. */
  readonly listHref: string | null;
};

const UNPUBLISHED = 'Not published: the email only gives its reference';

const NOBODY: Record<CopyParty, string> = {
  director: 'nobody is set as the person its owner reports to',
  'democratic-services': 'the body has no democratic services officer',
  chair: 'no chair with an address is known',
};

/**
 * @param on the day that is planned
 * @param unreached the addresses from which mail came back
 * @param isOpen whether what is in it stands open
 */
export function plannedMailView(
  mail: OutlinedMail,
  on: CalendarDay,
  unreached: ReadonlyMap<string, string>,
  isOpen: boolean,
): PlannedMailView {
  const { to, name, subject, items, copied, matters, copies, isListed } = mail;
  const rest = matters + copies - items.length - copied.length;
  return {
    ...{ to, name, subject, isOpen },
    summary: summaryOf(name, matters, copies),
    cameBack: cameBackWords(to, unreached),
    ledgerHref: `/reminders/ledger?to=${encodeURIComponent(to)}`,
    table: isListed && items.length > 0 ? itemsTable(name, items) : null,
    copied: isListed && copied.length > 0 ? copiedTable(name, copied) : null,
    rest: isListed && rest > 0 ? `And ${rest} ${rest === 1 ? 'other' : 'others'}.` : null,
    listHref: isListed ? null : `/reminders/planned?on=${on}&to=${encodeURIComponent(to)}`,
  };
}

function summaryOf(name: string, items: number, copies: number): string {
  const of = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  return `${name}: ${[...of(items, 'matter', 'matters'), ...of(copies, 'copy', 'copies')].join(', ')}`;
}

function itemsTable(name: string, items: readonly PlannedItem[]): TableArguments {
  return sortableTable({
    caption: `What ${name} will be written to about`,
    columns: [{ text: 'Reference', short: true }, { text: 'Matter' }, { text: 'Why' }, { text: 'Copied to' }],
    rows: items.map((item) => [
      { text: item.reference, href: item.path },
      { text: item.words ?? UNPUBLISHED, note: item.ownerName },
      { text: asSentence(item.reason), note: noteOf(item, name) },
      copiesCell(item),
    ]),
  });
}

function noteOf({ stage, absence }: PlannedItem, name: string): string {
  const step = asSentence(stageWords(stage));
  return absence === null ? step : `${step}. ${absence}; ${name} stands in and gets the email`;
}

function copiesCell({ copies, missingCopies }: PlannedItem): TableCell {
  const missing = missingCopies.map((party) => NOBODY[party]).join('; ');
  const note = missing === '' ? null : `No copy: ${missing}`;
  if (copies.length === 0) return { text: '–', note };
  const as = copies.map((copy) => `${copy.name}, ${copy.as}`).join('; ');
  return addressCell(copies.map((copy) => copy.to).join(', '), [as, note].filter(Boolean).join('. '));
}

function copiedTable(name: string, copied: readonly PlannedCopy[]): TableArguments {
  return sortableTable({
    caption: `What ${name} will get a copy of`,
    columns: [{ text: 'Reference', short: true }, { text: 'Matter' }, { text: 'Why' }],
    rows: copied.map((item) => [
      { text: item.reference, href: item.path },
      { text: item.words ?? UNPUBLISHED, note: item.ownerName },
      { text: asSentence(item.reason), note: `Copied as ${item.as}: ${stageWords(item.stage)}` },
    ]),
  });
}
