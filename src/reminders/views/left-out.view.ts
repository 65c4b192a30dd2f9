import { spokenDay } from '../../calendar/spoken-day.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { LEFT_OUT_GROUPS, type LeftOut, type LeftOutGroup } from '../left-out.rules.js';

/** So many of what is left out for one reason are listed; the command line prints all. */
const MOST_LISTED = 100;

/** What is left out for one reason, folded. */
export type LeftOutGroupView = {
  readonly summary: string;
  readonly table: TableArguments;
  readonly rest: string | null;
};

/** Who is not written to, folded by the reason; the reasons in the order of {@link LEFT_OUT_GROUPS}. */
export function leftOutGroups(items: readonly LeftOut[]): LeftOutGroupView[] {
  const groups = Object.keys(LEFT_OUT_GROUPS) as LeftOutGroup[];
  return groups.flatMap((group) => {
    const some = items.filter((item) => item.group === group);
    if (some.length === 0) return [];
    const summary = `${LEFT_OUT_GROUPS[group]} (${some.length.toLocaleString('en-GB')})`;
    return [{ summary, table: leftOutTable(LEFT_OUT_GROUPS[group], some), rest: restOf(some) }];
  });
}

export function leftOutTable(caption: string, items: readonly LeftOut[]): TableArguments {
  return sortableTable({
    caption,
    columns: [
      { text: 'Reference', short: true },
      { text: 'Owner' },
      { text: 'Due', short: true },
      { text: 'Why' },
    ],
    rows: items
      .slice(0, MOST_LISTED)
      .map(({ reference, path, dueOn, reason, ...item }) => [
        { text: reference, href: path },
        { text: ownerWords(item) },
        { text: dueOn === null ? 'No date' : spokenDay(dueOn) },
        { text: reason },
      ]),
  });
}

/** How many more there are than are listed; null for none. */
export function restOf(items: readonly LeftOut[]): string | null {
  const rest = items.length - MOST_LISTED;
  return rest > 0 ? `And ${rest} ${rest === 1 ? 'other' : 'others'}.` : null;
}

/** Quoted where it is what the paper says, and nobody said yet who that is. */
function ownerWords({ owner, ownerIsKnown }: Pick<LeftOut, 'owner' | 'ownerIsKnown'>): string {
  if (owner === null) return 'Not set';
  return ownerIsKnown ? owner : `“${owner}”, not yet matched`;
}
