import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { ROLE_NAMES } from '../../web/access.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import { accountPath } from '../account-path.js';
import type { AccountRow } from '../accounts.queries.js';

export type AccountsView = PageView & { readonly table: TableArguments };

/** Who may sign in, and as what. */
export function accountsView(accounts: readonly AccountRow[]): AccountsView {
  return {
    title: 'Accounts',
    table: sortableTable({
      caption: 'Accounts',
      columns: [{ text: 'Name' }, { text: 'E-mail address' }, { text: 'What they are' }, { text: 'State' }],
      rows: accounts.map((account) => [
        { text: account.name, href: accountPath(account.id) },
        addressCell(account.email),
        { text: ROLE_NAMES[account.role] },
        { text: '', tag: accountTag(account), note: closedWords(account) },
      ]),
    }),
  };
}

export function accountTag({ closedAt }: AccountRow): Tag {
  return closedAt ? tag('Closed', 'grey') : tag('Open', 'green');
}

/** Since when it is closed; null where it is open. */
export function closedWords({ closedAt }: AccountRow): string | null {
  return closedAt && `since ${spokenDay(dayInLondon(closedAt))}`;
}
