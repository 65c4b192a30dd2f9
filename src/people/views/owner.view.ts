import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import { type SortableTable, sortableTable } from '../../web/govuk/sortable-table.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import { mailAddress } from '../../web/helpers/mail-address.helper.js';
import type { PageView } from '../../web/page.js';
import type { Owner } from '../owner.entity.js';
import { OWNER_KIND_NAMES, ownerPath } from '../owner.rules.js';
import type { HoldingRow } from '../owner-page.queries.js';

export type OwnerView = PageView & {
  readonly kindName: string;
  readonly rows: readonly SummaryRow[];
  readonly editHref: string;
  /** Null for a team or a contact, which nobody holds. */
  readonly newHolderHref: string | null;
  /** Null where nobody ever held the post, or it is none. */
  readonly holders: TableArguments | null;
  readonly isVacant: boolean;
};

/** The page of a post, a team or a contact. */
export function ownerView(
  owner: Owner,
  holdings: readonly HoldingRow[],
  openActions: number,
  today: CalendarDay,
): OwnerView {
  const isPost = owner.kind === 'post';
  const isVacant = isPost && !holdings.some((holding) => isHeldOn(holding, today));
  return {
    title: owner.name,
    kindName: OWNER_KIND_NAMES[owner.kind],
    backLink: { text: 'People', href: '/people' },
    rows: [...factsOf(owner), openActionsRow(owner, openActions)],
    editHref: `${ownerPath(owner.id)}/edit`,
    newHolderHref: isPost ? `${ownerPath(owner.id)}/holders/new` : null,
    holders: holdings.length > 0 ? sortableTable(holdersTable(holdings, today)) : null,
    isVacant,
  };
}

function factsOf({ kind, directorate, organisation, email }: Owner): SummaryRow[] {
  return [
    ...(directorate ? [summaryRow('Directorate', directorate)] : []),
    ...(organisation ? [summaryRow('Organisation', organisation)] : []),
    ...(kind === 'post'
      ? []
      : [
          summaryRow('E-mail address', email ? { html: mailAddress(email) } : 'None: nobody can be reminded'),
        ]),
  ];
}

function openActionsRow({ id }: Owner, count: number): SummaryRow {
  if (count === 0) return summaryRow('Open actions', 'None');
  return summaryRow('Open actions', {
    text: String(count),
    href: `/actions?owner=${id}&state=outstanding`,
  });
}

function holdersTable(holdings: readonly HoldingRow[], today: CalendarDay): SortableTable {
  return {
    caption: 'Who held it when',
    captionIsShown: true,
    columns: [{ text: 'Name' }, { text: 'E-mail address' }, { text: 'From', short: true }, { text: 'Until' }],
    rows: holdings.map((holding) => [
      {
        text: holding.person,
        note: holding.interim ? 'interim' : null,
      },
      holding.email ? addressCell(holding.email) : { text: 'None' },
      { text: spokenDay(holding.fromOn) },
      untilCell(holding, today),
    ]),
  };
}

function untilCell(holding: HoldingRow, today: CalendarDay): TableCell {
  if (holding.untilOn) return { text: spokenDay(holding.untilOn) };
  return isHeldOn(holding, today) ? { text: '', tag: tag('Now', 'green') } : { text: 'Not known' };
}

function isHeldOn({ fromOn, untilOn }: HoldingRow, day: CalendarDay): boolean {
  return fromOn <= day && (untilOn === null || untilOn >= day);
}
