import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CheckedRow } from './checked-rows.rules.js';
import type { CheckedSheet } from './sheet-planner.service.js';

const WHO_SEES: Readonly<Record<Publicity, string>> = {
  published: 'everybody can see them',
  unpublished: 'officers and members can see them, the public cannot',
  exempt: 'only members of the body and democratic services can see them',
};

/**
 * What the sheet would make, plainly and before anything is written: “24 recommendations to the Executive and 30 actions: everybody
 * may read them”.
 */
export function sheetSummary({ rows, bodies }: CheckedSheet, publicity: Publicity): string {
  const fresh = rows.filter(({ state }) => state === 'new');
  const asked = new Map<number, number>();
  for (const { draft } of fresh) {
    if (!draft?.recommendation || draft.isContinued || draft.addresseeId === null) continue;
    asked.set(draft.addresseeId, (asked.get(draft.addresseeId) ?? 0) + 1);
  }
  const named = [...asked].map(([id, count]) => {
    const name = bodies.find((body) => body.id === id)?.name ?? 'another body';
    return `${counted(count, 'recommendation')} to the ${name.replace(/^the /i, '')}`;
  });
  const actions = fresh.reduce((sum, { draft }) => sum + (draft?.actions.length ?? 0), 0);
  const figures = fresh.filter(({ draft }) => draft?.figure).length;
  if (figures > 0)
    return `It would record ${counted(figures, 'figure')}. Anyone who can see the measure can see them.`;
  const made = [...named, ...(actions > 0 ? [counted(actions, 'action')] : [])];
  if (made.length === 0) return 'It would add nothing new.';
  const [last, ...others] = made.toReversed();
  const listed = others.length > 0 ? `${others.toReversed().join(', ')} and ${last}` : last;
  return `It would make ${listed}: ${WHO_SEES[publicity]}.`;
}

/** What is left aside, in words; null where nothing is. */
export function leftAside(rows: readonly CheckedRow[]): string | null {
  const none = rows.filter(({ state }) => state === 'no-item').map(({ rowNumber }) => rowNumber);
  if (none.length === 0) return null;
  const shown = none.slice(0, 10).join(', ');
  const more = none.length > 10 ? ` and ${none.length - 10} more` : '';
  return `${counted(none.length, 'row')} ${none.length === 1 ? 'is no item' : 'are no items'} but titles, remarks, totals or repeated headings: row ${shown}${more}.`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
