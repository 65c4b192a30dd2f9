import { ACCESS_KINDS, type AccessKind } from '../../../web/access-notes.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { keysetPagination, type PaginationArguments } from '../../../web/govuk/pagination.js';
import { type SelectArguments, select } from '../../../web/govuk/select.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import { dateTime } from '../../../web/helpers/date-time.helper.js';
import type { PageView } from '../../../web/page.js';
import type { AccessEventRow } from './access-events.queries.js';
import { type AskedAccess, accessHref } from './access-filters.form.js';

export const EVENTS_ON_A_PAGE = 12;
export const ACCESS_PATH = '/audit/access';

/** A kind of event in the words of the pages. */
export const ACCESS_WORDS: Record<AccessKind, string> = {
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'sign-in-failed': 'Could not sign in',
  'second-factor-failed': 'Wrong second factor',
  refused: 'Was refused',
  throttled: 'Had to wait',
  'read-exempt': 'Read what is exempt',
};

export type AccessView = PageView & {
  readonly kind: SelectArguments;
  readonly account: SelectArguments;
  readonly from: DateInputArguments;
  readonly until: DateInputArguments;
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly exportHref: string;
};

type AccountChoice = { readonly id: number; readonly name: string; readonly email: string };

/** @param found the events of the page, and one more where the trace goes on */
export function accessView(
  found: readonly AccessEventRow[],
  asked: AskedAccess,
  accounts: readonly AccountChoice[],
  faults: readonly FieldError[] = [],
): AccessView {
  const events = found.slice(0, EVENTS_ON_A_PAGE);
  const last = events.at(-1);
  const errorAt = messagesOf(faults);
  const { filters, typed, before } = asked;
  return {
    title: 'Sign-ins, refusals and exempt reading',
    faults,
    backLink: { text: 'Audit log', href: '/audit' },
    kind: select({
      name: 'kind',
      label: 'What',
      items: ACCESS_KINDS.map((value) => ({ value, text: ACCESS_WORDS[value] })),
      value: filters.kind,
      empty: 'Anything',
    }),
    account: select({
      name: 'account',
      label: 'Whose account',
      items: accounts.map(({ id, name, email }) => ({ value: String(id), text: `${name} (${email})` })),
      value: filters.accountId === null ? null : String(filters.accountId),
      empty: 'Anybody’s',
    }),
    from: dateInput({ name: 'from', legend: 'From', value: typed.from, error: errorAt('from') }),
    until: dateInput({ name: 'until', legend: 'Until', value: typed.until, error: errorAt('until') }),
    table: events.length > 0 ? tableOf(events) : null,
    paging: keysetPagination(
      before === null ? null : accessHref(ACCESS_PATH, asked),
      found.length > EVENTS_ON_A_PAGE && last ? accessHref(ACCESS_PATH, asked, last.id) : null,
    ),
    exportHref: accessHref(`${ACCESS_PATH}.csv`, asked),
  };
}

function tableOf(events: readonly AccessEventRow[]): TableArguments {
  return sortableTable({
    caption: 'What happened, the newest first',
    columns: [
      { text: 'When', short: true },
      { text: 'Who' },
      { text: 'What' },
      { text: 'Page' },
      { text: 'From' },
      { text: 'Number', short: true },
    ],
    rows: events.map((event) => [
      { text: dateTime(event.at) },
      event.accountId === null
        ? { text: 'Nobody signed in' }
        : { text: event.account ?? '', href: `/accounts/${event.accountId}` },
      { text: ACCESS_WORDS[event.kind], note: event.subject ?? event.how ?? '' },
      { text: event.path },
      { text: event.address },
      { text: event.requestId },
    ]),
  });
}
