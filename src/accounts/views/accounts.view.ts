import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import { ROLE_NAMES } from '../../web/permissions.rules.js';
import { accountPath } from '../account-path.js';
import { scopeOf, takesBodies } from '../account-scope.rules.js';
import type { AccountRow } from '../accounts.queries.js';
import type { NamedBody } from '../viewers.service.js';

export type AccountsView = PageView & {
  readonly table: TableArguments;
  readonly mayManage: boolean;
  /** Whether those that were closed are left out. */
  readonly isOpenOnly: boolean;
};

/** Who may sign in, and as what. */
export function accountsView(
  accounts: readonly AccountRow[],
  bodies: readonly NamedBody[],
  mayManage: boolean,
  isOpenOnly: boolean,
): AccountsView {
  return {
    isOpenOnly,
    mayManage,
    title: 'Accounts',
    table: sortableTable({
      caption: 'Accounts',
      columns: [{ text: 'Name' }, { text: 'Email address' }, { text: 'What they are' }, { text: 'Status' }],
      rows: accounts.map((account) => [
        { text: account.name, href: accountPath(account.id) },
        addressCell(account.email),
        {
          text: ROLE_NAMES[account.role],
          note: account.bodyIds.length > 0 ? bodiesWords(account, bodies) : null,
        },
        { text: '', tag: accountTag(account), note: accountStateNote(account) },
      ]),
    }),
  };
}

export function accountTag({ closedAt, invitedUntil }: AccountRow): Tag {
  if (closedAt) return tag('Closed', 'grey');
  return invitedUntil ? tag('Invited', 'yellow') : tag('Open', 'green');
}

/** What there is to say of its state: since when it is closed, until when its invitation works. */
export function accountStateNote(account: AccountRow): string | null {
  if (account.closedAt || !account.invitedUntil) return closedWords(account);
  return `until ${spokenDay(dayInLondon(account.invitedUntil))}`;
}

/** Since when it is closed; null where it is open. */
export function closedWords({ closedAt }: AccountRow): string | null {
  return closedAt && `since ${spokenDay(dayInLondon(closedAt))}`;
}

/** The bodies that an account is for, in words. */
export function bodiesWords({ role, bodyIds }: AccountRow, bodies: readonly NamedBody[]): string {
  const named = bodies.filter(({ id }) => bodyIds.includes(id)).map(({ name }) => name);
  if (role === 'chair' || role === 'member') return ['Bodies on which they sit', ...named].join('; ');
  if (named.length > 0 && takesBodies(role)) return named.join('; ');
  return scopeOf(role, { named: [], seats: [] }) === null ? 'All' : 'None';
}
