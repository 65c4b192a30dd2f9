import type { HistoryEntry } from '../../audit/history-entry.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { UndoOffer } from '../../handover/undo/undo-offer.view.js';
import { cameBackWords } from '../../mail/came-back.view.js';
import type { HoldingRow } from '../../people/holdings.queries.js';
import type { Obligations } from '../../people/obligations.service.js';
import type { Owner } from '../../people/owner.entity.js';
import { OWNER_KIND_NAMES, ownerPath } from '../../people/owner.rules.js';
import type { FormerName } from '../../people/owners.queries.js';
import { holdersTable, isHeldOn } from '../../people/views/holders-table.view.js';
import type { AskNowOffer } from '../../reminders/asking/ask-now.view.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { mailAddress } from '../../web/helpers/mail-address.helper.js';
import type { PageView } from '../../web/page.js';

export type OwnerPageFacts = {
  /** Where to write today; null where nobody can be reached. */
  readonly email: string | null;
  /** The addresses from which mail came back. */
  readonly unreached: ReadonlyMap<string, string>;
  /** The latest first. */
  readonly holdings: readonly HoldingRow[];
  readonly openActions: number;
  readonly formerNames: readonly FormerName[];
  readonly history: readonly HistoryEntry[];
  /** Who stands in; null for nobody. */
  readonly fallback: Pick<Owner, 'id' | 'name'> | null;
  /** The owner to whom it reports; null for nobody. */
  readonly reportsTo: Pick<Owner, 'id' | 'name'> | null;
  readonly obligations: Obligations;
  readonly undo: readonly UndoOffer[];
  /** Asking now about everything; null for those who may not. */
  readonly askNow: AskNowOffer | null;
};

export type OwnerView = PageView & {
  readonly kindName: string;
  readonly rows: readonly SummaryRow[];
  readonly editHref: string;
  /** Null for a team or a contact, which nobody holds. */
  readonly newHolderHref: string | null;
  /** Null where nothing is open. */
  readonly reassignHref: string | null;
  readonly holdHref: string;
  /** What was passed on or ended and may still be undone. */
  readonly undo: readonly UndoOffer[];
  readonly calendarHref: string;
  /** Asking now about everything open; null for those who may not. */
  readonly askNow: AskNowOffer | null;
  /** What it owes, and what its directorate does, to take away. */
  readonly reports: readonly { readonly text: string; readonly href: string }[];
  /** Null where it is retired. */
  readonly retireHref: string | null;
  /** Null where nobody ever held the post, or it is none. */
  readonly holders: TableArguments | null;
  /** That nobody holds the post, and who is written to meanwhile; null where somebody does. */
  readonly vacant: string | null;
  /** What it owes, and where its emails go. */
  readonly obligations: Obligations;
  /** That the last e-mail came back; null where it did not. */
  readonly cameBack: string | null;
  /** That it is no more, and the form that brings it back; null while it exists. */
  readonly retired: { readonly words: string; readonly action: string; readonly seen: string } | null;
  readonly history: readonly TimelineItem[];
};

/** The page of a post, a team or a contact. */
export function ownerView(
  owner: Owner,
  facts: OwnerPageFacts,
  today: CalendarDay,
  mayCorrect: boolean,
): OwnerView {
  const { holdings, openActions, fallback, history } = facts;
  const place = ownerPath(owner.id);
  const isRetired = owner.retiredOn !== null && owner.retiredOn <= today;
  const isPost = owner.kind === 'post' && !isRetired;
  const isVacant = isPost && !holdings.some((holding) => isHeldOn(holding, today));
  return {
    title: owner.name,
    kindName: OWNER_KIND_NAMES[owner.kind],
    backLink: { text: 'People', href: '/people' },
    rows: [
      ...factsOf(owner),
      ...namesOf(facts),
      reportsToRow(facts),
      fallbackRow(facts),
      openActionsRow(owner, openActions),
    ],
    undo: facts.undo,
    askNow: isRetired ? null : facts.askNow,
    editHref: `${place}/edit`,
    newHolderHref: isPost ? `${place}/holders/new` : null,
    calendarHref: `/reminders/calendars/owner/${owner.id}`,
    reports: reportsOf(owner),
    holdHref: `/reminders/holds/new?owner=${owner.id}`,
    reassignHref: openActions > 0 ? `${place}/pass-on` : null,
    retireHref: isRetired ? null : `${place}/retirement`,
    holders: holdings.length > 0 ? holdersTable(owner.id, holdings, today, mayCorrect) : null,
    cameBack: facts.email === null ? null : cameBackWords(facts.email, facts.unreached),
    obligations: facts.obligations,
    vacant: isVacant ? vacantWords(fallback) : null,
    retired: retiredOf(owner, isRetired, history),
    history: historyTimeline(history),
  };
}

function reportsOf({ id, directorate }: Owner): OwnerView['reports'] {
  const ofDirectorate = directorate && {
    text: `What ${directorate} owes, as a list`,
    href: `/reports/owner?directorate=${encodeURIComponent(directorate)}`,
  };
  return [
    { text: 'What it owes, as a list to take away', href: `/reports/owner?owner=${id}` },
    ...(ofDirectorate ? [ofDirectorate] : []),
  ];
}

function vacantWords(fallback: OwnerPageFacts['fallback']): string {
  return fallback
    ? `Nobody holds this post: ${fallback.name} stands in and is written to.`
    : 'Nobody holds this post and nobody stands in: reminders about what it owes reach nobody.';
}

function retiredOf(
  { id, retiredOn }: Owner,
  isRetired: boolean,
  history: readonly HistoryEntry[],
): OwnerView['retired'] {
  if (!isRetired || retiredOn === null) return null;
  const seen = String(history.at(-1)?.id ?? 0);
  return { words: `Retired on ${spokenDay(retiredOn)}.`, action: `${ownerPath(id)}/reinstatement`, seen };
}

function factsOf({ kind, directorate, organisation, email }: Owner): SummaryRow[] {
  return [
    ...(directorate ? [summaryRow('Directorate', directorate)] : []),
    ...(organisation ? [summaryRow('Organisation', organisation)] : []),
    ...(kind === 'post'
      ? []
      : [summaryRow('Email address', email ? { html: mailAddress(email) } : 'None: nobody can be reminded')]),
  ];
}

function namesOf({ formerNames }: OwnerPageFacts): SummaryRow[] {
  return formerNames.map(({ name, untilOn }) =>
    summaryRow('Earlier name', `${name}, until ${spokenDay(untilOn)}`),
  );
}

function fallbackRow({ fallback }: OwnerPageFacts): SummaryRow {
  const value = fallback ? { text: fallback.name, href: ownerPath(fallback.id) } : 'Nobody';
  return summaryRow('Who stands in', value);
}

function reportsToRow({ reportsTo }: OwnerPageFacts): SummaryRow {
  const value = reportsTo ? { text: reportsTo.name, href: ownerPath(reportsTo.id) } : 'Nobody';
  return summaryRow('Reports to', value);
}

function openActionsRow({ id }: Owner, count: number): SummaryRow {
  if (count === 0) return summaryRow('Open actions', 'None');
  return summaryRow('Open actions', {
    text: String(count),
    href: `/actions?owner=${id}&state=outstanding`,
  });
}
