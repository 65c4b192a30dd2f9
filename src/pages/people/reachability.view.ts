import { ownerPath } from '../../people/owner.rules.js';
import type { UnreachableOwner } from '../../reminders/unreachable-owners.service.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import type { Vacancy } from './vacancies.queries.js';

export const VACANT_POSTS_PATH = '/people/vacant-posts';
export const OUT_OF_REACH_PATH = '/people/out-of-reach';

export const VACANCY_COLUMNS = ['Post', 'Open actions', 'Emails go instead to'] as const;
export const UNREACHABLE_COLUMNS = ['Owner', 'Owed', 'Why'] as const;
export const NO_VACANCY = 'Every post with open actions has a holder.';
export const ALL_REACHED = 'Everybody who owes something can be written to.';

export type ReachabilityView = PageView & {
  readonly intro: string;
  /** Null where there is nobody. */
  readonly table: TableArguments | null;
  readonly empty: string;
};

/** A vacant post by name, how much it owes, who is written to. */
export function vacancyCells({ id, name, openActions, fallbackName }: Vacancy): TableCell[] {
  return [
    { text: name, href: ownerPath(id) },
    { text: String(openActions) },
    fallbackName ? { text: fallbackName } : { text: '', tag: tag('Nobody', 'red') },
  ];
}

/** An owner to whom no e-mail gets through: by name, how much it owes, why. */
export function unreachableCells({ name, href, owed, reason }: UnreachableOwner): TableCell[] {
  return [{ text: name, href }, { text: String(owed) }, { text: reason }];
}

/** Every vacant post that owes something. */
export function vacantPostsView(vacancies: readonly Vacancy[]): ReachabilityView {
  return {
    title: 'Vacant posts with open actions',
    backLink: { text: 'People', href: '/people' },
    intro: 'Nobody holds these posts. Open one to say who holds it, or who stands in.',
    table: tableOf('Vacant posts with open actions', VACANCY_COLUMNS, vacancies.map(vacancyCells)),
    empty: NO_VACANCY,
  };
}

/** Everybody who owes something and to whom no e-mail gets through. */
export function outOfReachView(unreachable: readonly UnreachableOwner[]): ReachabilityView {
  return {
    title: 'Owners who cannot be reached',
    backLink: { text: 'People', href: '/people' },
    intro: 'They owe something, but no reminder reaches them.',
    table: tableOf('Owners who cannot be reached', UNREACHABLE_COLUMNS, unreachable.map(unreachableCells)),
    empty: ALL_REACHED,
  };
}

function tableOf(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly TableCell[])[],
): TableArguments | null {
  if (rows.length === 0) return null;
  return sortableTable({ caption, columns: columns.map((text) => ({ text })), rows });
}
