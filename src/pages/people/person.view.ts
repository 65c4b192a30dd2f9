import type { PersonsAccount } from '../../accounts/accounts.queries.js';
import type { HistoryEntry } from '../../audit/history-entry.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import type { SeatOfPerson } from '../../bodies/body-members.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { UndoOffer } from '../../handover/undo/undo-offer.view.js';
import { cameBackWords } from '../../mail/came-back.view.js';
import { OWNER_KIND_NAMES, ownerPath, personPath } from '../../people/owner.rules.js';
import type { Person } from '../../people/person.entity.js';
import { untilCell } from '../../people/views/holders-table.view.js';
import type { AskNowOffer } from '../../reminders/asking/ask-now.view.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import { mailAddress } from '../../web/helpers/mail-address.helper.js';
import type { PageView } from '../../web/page.js';
import type { HeldRow } from './held-posts.queries.js';

export type PersonFacts = {
  /** The addresses from which mail came back. */
  readonly unreached: ReadonlyMap<string, string>;
  readonly held: readonly HeldRow[];
  readonly seats: readonly SeatOfPerson[];
  readonly account: PersonsAccount | null;
  readonly history: readonly HistoryEntry[];
  readonly undo: UndoOffer | null;
  /** Asking now about everything; null for those who may not. */
  readonly askNow: AskNowOffer | null;
  /** Whether whoever looks may reduce names to initials. */
  readonly mayReduce: boolean;
};

export type PersonView = PageView & {
  readonly rows: readonly SummaryRow[];
  /** That the last e-mail came back; null where it did not. */
  readonly cameBack: string | null;
  readonly editHref: string;
  /** Null where they have left. */
  readonly handOverHref: string | null;
  /** That the hand-over may still be undone; null where it may not. */
  readonly undo: UndoOffer | null;
  readonly holdHref: string;
  /** Asking now about everything open; null for those who may not, and where they have left. */
  readonly askNow: AskNowOffer | null;
  readonly calendarHref: string;
  readonly preferencesHref: string;
  readonly sheetHref: string;
  /** Where the name is reduced to initials; null for whoever may not, and where it is. */
  readonly reductionHref: string | null;
  readonly held: TableArguments | null;
  readonly seats: TableArguments | null;
  readonly history: readonly TimelineItem[];
};

/** The page of a person. */
export function personView(person: Person, facts: PersonFacts, today: CalendarDay): PersonView {
  const { held, seats, account, history } = facts;
  const place = personPath(person.id);
  const hasLeft = person.leftOn !== null && person.leftOn < today;
  return {
    title: person.name,
    backLink: { text: 'People', href: '/people' },
    rows: [
      summaryRow('Email address', person.email ? { html: mailAddress(person.email) } : 'None'),
      ...(person.leftOn ? [summaryRow(hasLeft ? 'Left' : 'Leaves', spokenDay(person.leftOn))] : []),
      summaryRow('Account', accountWords(account)),
    ],
    undo: facts.undo,
    askNow: hasLeft ? null : facts.askNow,
    cameBack: person.email === null ? null : cameBackWords(person.email, facts.unreached),
    editHref: `${place}/edit`,
    calendarHref: `/reminders/calendars/person/${person.id}`,
    holdHref: `/reminders/holds/new?person=${person.id}`,
    preferencesHref: `/reminders/preferences/${person.id}`,
    handOverHref: person.leftOn === null ? `${place}/hand-over` : null,
    sheetHref: `${place}/hand-over/sheet`,
    reductionHref:
      facts.mayReduce && person.nameReducedAt === null ? `/personal-data/people/${person.id}` : null,
    held: held.length > 0 ? heldTable(held, today) : null,
    seats: seats.length > 0 ? seatsTable(seats, today) : null,
    history: historyTimeline(history),
  };
}

function accountWords(account: PersonsAccount | null): string {
  if (!account) return 'None';
  if (account.isReduced) return 'Closed';
  return account.isOpen ? account.email : `${account.email}, closed`;
}

function heldTable(held: readonly HeldRow[], today: CalendarDay): TableArguments {
  return sortableTable({
    caption: 'Posts and mailboxes',
    captionIsShown: true,
    columns: [
      { text: 'Name' },
      { text: 'From', short: true },
      { text: 'Until' },
      { text: 'Open actions', numeric: true },
    ],
    rows: held.map((row) => [
      { text: row.name, href: ownerPath(row.ownerId), note: heldNote(row) },
      { text: row.fromOn ? spokenDay(row.fromOn) : '' },
      untilOf(row, today),
      openCell(row, today),
    ]),
  });
}

function heldNote({ kind, interim }: HeldRow): string | null {
  if (kind !== 'post') return `${OWNER_KIND_NAMES[kind]}, by its mailbox`;
  return interim ? 'interim' : null;
}

function untilOf({ fromOn, untilOn }: HeldRow, today: CalendarDay): TableCell {
  if (fromOn) return untilCell({ fromOn, untilOn }, today);
  return untilOn ? { text: spokenDay(untilOn) } : { text: '', tag: tag('Now', 'green') };
}

/** What a former post owes is no longer theirs. */
function openCell({ ownerId, untilOn, openActions }: HeldRow, today: CalendarDay): TableCell {
  if (untilOn !== null && untilOn < today) return { text: '–' };
  if (openActions === 0) return { text: '0' };
  return { text: String(openActions), href: `/actions?owner=${ownerId}&state=outstanding` };
}

function seatsTable(seats: readonly SeatOfPerson[], today: CalendarDay): TableArguments {
  return sortableTable({
    caption: 'Seats',
    captionIsShown: true,
    columns: [{ text: 'Body' }, { text: 'As' }, { text: 'From', short: true }, { text: 'Until' }],
    rows: seats.map((seat) => [
      { text: seat.bodyName, href: bodyPath(seat.bodyCode) },
      { text: seat.role.replace('-', ' ') },
      { text: spokenDay(seat.fromOn) },
      untilCell(seat, today),
    ]),
  });
}
