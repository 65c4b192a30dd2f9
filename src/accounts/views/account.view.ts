import type { HistoryEntry } from '../../audit/history-entry.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Obligations } from '../../people/obligations.service.js';
import type { Viewer } from '../../web/access.js';
import { messagesOf } from '../../web/form-faults.js';
import type { CheckboxesArguments } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { mailAddress } from '../../web/helpers/mail-address.helper.js';
import type { PageView } from '../../web/page.js';
import { may, ROLE_NAMES, ROLES } from '../../web/permissions.rules.js';
import { accountPath } from '../account-path.js';
import type { AccountRow } from '../accounts.queries.js';
import type { NamedBody } from '../viewers.service.js';
import { bodiesField } from './account-form.view.js';
import { accountTag, bodiesWords } from './accounts.view.js';

export type AccountView = PageView & {
  readonly rows: readonly SummaryRow[];
  readonly path: string;
  /** Their part of the trace of reads and refusals. */
  readonly traceHref: string;
  readonly seen: string;
  readonly isOwn: boolean;
  /** Whether whoever looks may change accounts. */
  readonly mayManage: boolean;
  readonly isOpen: boolean;
  /** Where the name is reduced to initials; null where it is, and while the account is open. */
  readonly reductionHref: string | null;
  /** Whether it can be opened again. */
  readonly mayReopen: boolean;
  readonly hasPassword: boolean;
  readonly isInvited: boolean;
  readonly hasSecondFactor: boolean;
  /** What depends on this account, and where mail goes. */
  readonly obligations: Obligations;
  readonly role: SelectArguments;
  readonly bodies: CheckboxesArguments;
  /** What was done with it, the latest first. */
  readonly history: readonly TimelineItem[];
};

/** The page of an account, for whoever looks. */
export function accountView(
  account: AccountRow,
  history: readonly HistoryEntry[],
  obligations: Obligations,
  bodies: readonly NamedBody[],
  viewer: Viewer,
  faults: readonly FieldError[] = [],
): AccountView {
  const { closedAt, nameReducedAt, person } = account;
  return {
    title: account.name,
    faults,
    backLink: { text: 'Accounts', href: '/accounts' },
    rows: [
      summaryRow('Email address', nameReducedAt ? 'Gone' : { html: mailAddress(account.email) }),
      summaryRow('What they are', ROLE_NAMES[account.role]),
      summaryRow('For which bodies', bodiesWords(account, bodies)),
      summaryRow('Person', person ?? 'Not linked to anybody who holds posts or sits on bodies'),
      summaryRow('Status', { text: '', tag: accountTag(account) }),
      summaryRow('Second factor', account.hasSecondFactor ? 'Set up' : 'None'),
      summaryRow('Opened', spokenDay(dayInLondon(account.createdAt))),
      ...(account.invitedUntil
        ? [summaryRow('Invitation works until', spokenDay(dayInLondon(account.invitedUntil)))]
        : []),
      ...(closedAt ? [summaryRow('Closed', spokenDay(dayInLondon(closedAt)))] : []),
      ...(nameReducedAt
        ? [summaryRow('Name replaced with initials', spokenDay(dayInLondon(nameReducedAt)))]
        : []),
    ],
    path: accountPath(account.id),
    traceHref: `/audit/access?account=${account.id}`,
    hasSecondFactor: account.hasSecondFactor,
    seen: String(history.at(-1)?.id ?? 0),
    isOwn: viewer.accountId === account.id,
    mayManage: may(viewer, 'manage-accounts'),
    isOpen: closedAt === null,
    reductionHref: closedAt && !nameReducedAt ? `/personal-data/accounts/${account.id}` : null,
    mayReopen: nameReducedAt === null,
    hasPassword: account.hasPassword,
    isInvited: account.invitedUntil !== null,
    obligations,
    role: select({
      name: 'role',
      label: 'What they are',
      items: ROLES.map((value) => ({ value, text: ROLE_NAMES[value] })),
      value: account.role,
      error: messagesOf(faults)('role'),
    }),
    bodies: bodiesField(bodies, account.bodyIds.map(String), messagesOf(faults)('bodies')),
    history: historyTimeline(history),
  };
}
