import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import type { HeldFromUntil } from '../holding.rules.js';
import type { HoldingRow } from '../holdings.queries.js';
import { ownerPath, personPath } from '../owner.rules.js';

/** Who held a post when, each with a way to put it right for whoever may. */
export function holdersTable(
  ownerId: number,
  holdings: readonly HoldingRow[],
  today: CalendarDay,
  mayCorrect: boolean,
): TableArguments {
  return sortableTable({
    caption: 'Who held it when',
    captionIsShown: true,
    columns: [
      { text: 'Name' },
      { text: 'Email address' },
      { text: 'From', short: true },
      { text: 'Until' },
      ...(mayCorrect ? [{ text: 'Days' }] : []),
    ],
    rows: holdings.map((holding) => [
      {
        text: holding.person,
        href: personPath(holding.personId),
        note: holding.interim ? 'interim' : null,
      },
      holding.email ? addressCell(holding.email) : { text: 'None' },
      { text: spokenDay(holding.fromOn) },
      untilCell(holding, today),
      ...(mayCorrect
        ? [
            {
              text: holding.untilOn ? 'Correct them' : 'End or correct them',
              href: `${ownerPath(ownerId)}/holders/${holding.id}`,
            },
          ]
        : []),
    ]),
  });
}

/** The end of a holding: its last day, or that it runs. */
export function untilCell(holding: HeldFromUntil, today: CalendarDay): TableCell {
  if (holding.untilOn) return { text: spokenDay(holding.untilOn) };
  return isHeldOn(holding, today) ? { text: '', tag: tag('Now', 'green') } : { text: 'Not known' };
}

export function isHeldOn({ fromOn, untilOn }: HeldFromUntil, day: CalendarDay): boolean {
  return fromOn <= day && (untilOn === null || untilOn >= day);
}
