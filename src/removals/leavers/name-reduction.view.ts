import { accountPath } from '../../accounts/account-path.js';
import { personPath } from '../../people/owner.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import { initialsOf, type Leaver, nameOf } from './leaver.rules.js';
import type { LeaverKey } from './leavers.queries.js';
import type { PlaceCounts } from './name-reductions.repository.js';
import type { ReductionPreview } from './name-reductions.service.js';

/** What will change where a name is reduced. */
export type NameReductionView = PageView & {
  readonly frame: FormFrame;
  readonly initials: string;
  readonly places: TableArguments;
  /** That others are called so, too; null where nobody is. */
  readonly shared: string | null;
};

/** What the rows of a table are to a reader. */
const PLACES: Readonly<Record<string, string>> = {
  action_continuations: 'Actions continued by others',
  action_updates: 'Updates',
  address_bounces: 'Emails that came back',
  answer_delegations: 'Answers handed to others',
  answer_links: 'Links to answer by',
  chair_letters: 'Addresses of chairs’ letters',
  document_corrections: 'Corrections of papers',
  documents: 'Papers taken out or removed',
  extensions: 'Extensions',
  former_owner_names: 'Earlier names of owners',
  imports: 'Imports removed',
  item_followers: 'Matters followed, which ends',
  link_requests: 'Links asked for',
  mailed_replies: 'Emails received',
  messages: 'Addresses of emails',
  published_report_removals: 'Removals in published reports',
  reminders: 'Reminders',
  request_outcomes: 'Decisions on requests',
  requests: 'Requests',
  response_drafts: 'Drafts of responses',
  responses: 'Responses',
  round_askings: 'Rounds before meetings',
  update_corrections: 'Corrections of updates',
};

export function nameReductionView(
  key: LeaverKey,
  { leaver, places: { rows, sealed } }: ReductionPreview,
  faults: readonly FieldError[] = [],
): NameReductionView {
  const name = nameOf(leaver);
  const path = pathOfLeaver(key);
  const own = leaver.accounts.length + (leaver.person ? 1 : 0);
  const action = `/personal-data/${key.kind === 'account' ? 'accounts' : 'people'}/${key.id}`;
  return {
    title: 'Replace the name with initials',
    faults,
    backLink: { text: name, href: path },
    frame: formFrame(
      { action, submit: 'Replace the name for good', cancel: path },
      { caption: name, warning: true },
    ),
    initials: initialsOf(name),
    places: {
      caption: 'What will change',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'Where' }, { text: 'Places', format: 'numeric' }],
      rows: [
        ['Account and person', own] as const,
        ['Entries of the audit log', Object.keys(sealed).length] as const,
        ...inWords(rows),
      ].map(([where, count]) => [{ text: where }, { text: String(count), format: 'numeric' as const }]),
    },
    shared:
      leaver.shared.length === 0
        ? null
        : `Other people have the same: ${leaver.shared.join(', ')}. Where the register only gives that, without an account, it stays.`,
  };
}

/** The page where the name stays, with the reason. */
export type NameKeptView = PageView & { readonly obstacle: string };

export function nameKeptView(key: LeaverKey, leaver: Leaver, obstacle: string): NameKeptView {
  const backLink = { text: nameOf(leaver), href: pathOfLeaver(key) };
  return { title: 'The name stays as it is', backLink, obstacle };
}

/** Where the page of an account or of a person is. */
export function pathOfLeaver({ kind, id }: LeaverKey): string {
  return kind === 'account' ? accountPath(id) : personPath(id);
}

/** A line for each table. */
function inWords(rows: PlaceCounts): [where: string, count: number][] {
  const sums = new Map<string, number>();
  for (const [place, count] of Object.entries(rows)) {
    const [table = ''] = place.split('.');
    const words = PLACES[table] ?? table.replaceAll('_', ' ');
    sums.set(words, (sums.get(words) ?? 0) + count);
  }
  return [...sums].sort(([one], [other]) => one.localeCompare(other));
}
