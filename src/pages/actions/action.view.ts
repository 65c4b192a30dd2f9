import type { ExtensionRow, UpdateRow } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { decisionWords } from '../../actions/due-dates/due-words.js';
import { type DutyView, dutyView } from '../../actions/duties/duty.view.js';
import type { StandingOccurrence } from '../../actions/duties/duty-table.rules.js';
import type { LinkedItem } from '../../actions/links/linked-items.queries.js';
import { linksPath } from '../../actions/links/views/item-link-form.view.js';
import { linkedItems, type ShownLink } from '../../actions/links/views/linked-items.view.js';
import { actionsTagged } from '../../actions/list/action-list.form.js';
import type { ActionRights } from '../../actions/rights/action-rights.rules.js';
import { describeActionState } from '../../actions/states/action-states.rules.js';
import { updatePath } from '../../actions/updates/corrections/update-correction-form.view.js';
import type { UpdateRights } from '../../actions/updates/standing/update-finder.service.js';
import { type ShownUpdate, shownUpdate } from '../../actions/updates/update.view.js';
import { actionPath, stateTag } from '../../actions/views/action-words.js';
import type { HistoryEntry } from '../../audit/history-entry.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import { importedRows, toldAsImported } from '../../imports/origin/imported-item.view.js';
import type { ImportedFrom } from '../../imports/origin/imported-items.queries.js';
import type { RecordedContinuation } from '../../items/continuations/continuation.rules.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { type TagLinks, tagLinks } from '../../items/tags/tag-links.view.js';
import { shownVerdict } from '../../items/verdicts/verdict.view.js';
import type { VerdictRow } from '../../items/verdicts/verdict-row.js';
import { type Step, type Steps, stepsView } from '../../items/views/steps.view.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import type { NextReminderOf } from '../../reminders/item-reminders.service.js';
import { nextReminderRows, remindersPath } from '../../reminders/views/next-reminder.view.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { LinkArguments } from '../../web/govuk/standing-text.js';
import type { SummaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { Tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { requestsTable } from '../requests/requests-table.view.js';
import { actionFacts, continuationRows } from './action-facts.view.js';

export type ActionView = PageView & {
  readonly reference: string;
  readonly text: string;
  readonly state: Tag;
  readonly facts: readonly SummaryRow[];
  /** The file that puts the due date into the reader's calendar. */
  readonly calendarHref: string | null;
  readonly quote: { text: string; source: string; href: string } | null;
  /** What this viewer may do, each a link to its form. */
  readonly steps: Steps;
  /** Where its owners are asked now about everything; none for those who may not. */
  readonly askNow: readonly LinkArguments[];
  readonly updates: readonly (ShownUpdate & { readonly steps: readonly UpdateStep[] })[];
  readonly emptyUpdates: string;
  readonly extensions: TableArguments | null;
  readonly requests: TableArguments | null;
  /** Where a waiting request is decided; null where none waits, or the viewer may not. */
  readonly requestHref: string | null;
  /** What somebody has to decide before it can fall due; null where nothing is open. */
  readonly decision: string | null;
  /** The occurrences of a duty; null where it is done once. */
  readonly duty: DutyView | null;
  readonly verdicts: readonly TimelineItem[];
  readonly links: readonly ShownLink[];
  readonly tagLinks: TagLinks;
  readonly history: readonly TimelineItem[];
};

/** What this viewer may do about an update. */
export type UpdateStep = { readonly text: string; readonly href: string };

export type ActionPageFacts = {
  /** Whose law says on which grounds it may be exempt. */
  readonly nation: Nation;
  readonly updates: readonly UpdateRow[];
  /** What the viewer may do about each update, by its number. */
  readonly updateRights: ReadonlyMap<number, UpdateRights>;
  readonly extensions: readonly ExtensionRow[];
  readonly verdicts: readonly VerdictRow[];
  readonly history: readonly HistoryEntry[];
  /** What was decided about it when its recommendation was rejected or ended. */
  readonly continuations: readonly RecordedContinuation[];
  readonly links: readonly LinkedItem[];
  /** What its owner asked for, the newest first. */
  readonly requests: readonly RequestRow[];
  /** How that stands which it comes from; null where there is none, or the reader may not see it. */
  readonly recommendationState: RecommendationStateName | null;
  /** Of a duty. */
  readonly occurrences: readonly StandingOccurrence[];
  /** Null where no import entered it. */
  readonly imported: ImportedFrom | null;
};

const EMPTY_UPDATES = {
  'as-owner': 'Write one to report progress.',
  'for-owner': 'Its owner has not given one. You can enter an update for them.',
  nobody: 'Its owner has not given one.',
};

export function actionView(
  action: ActionRow,
  rights: ActionRights,
  story: ActionPageFacts,
  next: readonly NextReminderOf[],
  askNow: readonly LinkArguments[],
  viewer: Asker,
): ActionView {
  const { isOpen } = describeActionState(action.state);
  return {
    title: `Action ${action.reference}`,
    isExempt: action.publicity === 'exempt',
    backLink: { text: 'Actions', href: '/actions' },
    reference: action.reference,
    text: action.text,
    state: stateTag(action.state),
    facts: [
      ...actionFacts(action, story.extensions, story.nation, story.recommendationState),
      ...importedRows(story.imported, viewer),
      ...continuationRows(action, story.continuations),
      ...nextReminderRows(next),
    ],
    calendarHref: isOpen ? calendarHref(action) : null,
    quote: quoteOf(action),
    steps: stepsOf(action, rights),
    askNow,
    updates: story.updates.map((update, index) => ({
      ...shownUpdate(update, index === 0 ? action.dueOn : null),
      steps: updateSteps(action, update, rights, story.updateRights.get(update.id)),
    })),
    emptyUpdates: `No update yet. ${EMPTY_UPDATES[rights.mayUpdate ?? 'nobody']}`,
    extensions: story.extensions.length > 0 ? extensionsTable(story.extensions) : null,
    requests: requestsTable('Requests', story.requests),
    requestHref: rights.mayKeep ? decisionHref(story.requests) : null,
    decision: isOpen ? decisionWords(action) : null,
    duty: action.cadence === null || decisionWords(action) ? null : dutyView(story.occurrences),
    verdicts: story.verdicts.map(shownVerdict),
    links: linkedItems(story.links, action.reference, rights.mayKeep),
    tagLinks: tagLinks({ ...action, path: actionPath(action) }, actionsTagged, rights.mayKeep),
    history: historyTimeline(toldAsImported(story.history, story.imported, action.isMadeOnKnown, viewer)),
  };
}

function updateSteps(
  action: ActionRow,
  update: UpdateRow,
  { mayUpdate }: ActionRights,
  rights: UpdateRights | undefined,
): UpdateStep[] {
  const step = (text: string, below: string) => ({ text, href: updatePath(action, update, below) });
  return [
    mayUpdate && step('Add evidence to the update', 'evidence/new'),
    rights?.mayUndo && step('Undo the update', 'undo'),
    rights?.mayCorrect && step('Correct the update', 'corrections/new'),
  ].filter((each) => !!each);
}

function decisionHref(requests: readonly RequestRow[]): string | null {
  const waiting = requests.find(({ outcome }) => outcome === null);
  return waiting ? `/requests?request=${waiting.id}` : null;
}

/** What is exempt stands in no calendar. */
function calendarHref({ reference, dueOn, publicity }: ActionRow): string | null {
  return dueOn === null || publicity === 'exempt' ? null : `${remindersPath(reference)}/due.ics`;
}

function quoteOf({ quote, documentId, documentTitle, startOffset }: ActionRow): ActionView['quote'] {
  if (quote === null || documentId === null || documentTitle === null) return null;
  return { text: quote, source: documentTitle, href: `/documents/${documentId}?at=${startOffset ?? 0}#here` };
}

/** What awaits a verdict is for scrutiny; what lacks owner or date needs them first; else it is the owner's turn. */
function stepsOf(action: ActionRow, { mayKeep, mayRemove, mayUpdate, mayJudge }: ActionRights): Steps {
  const { isOpen, awaitsVerdict } = describeActionState(action.state);
  const step = (text: string, below: string): Step => ({ text, href: actionPath(action, below) });
  const write = mayUpdate === 'for-owner' ? 'Enter an update for the owner' : 'Write an update';
  const update = mayUpdate !== null && step(write, '/updates/new');
  const request =
    mayUpdate !== null &&
    step(
      mayUpdate === 'as-owner' ? 'Ask for more time, or say it is not yours' : 'Record a request',
      '/requests/new',
    );
  const verdict = mayJudge && step('Record a verdict', '/verdicts/new');
  const extend = mayKeep && isOpen && action.dueOn !== null && step('Extend the due date', '/extensions/new');
  const edit = mayKeep && step('Change owner or details', '/edit');
  const link = mayKeep && { text: 'Link to another', href: `${linksPath(action.reference)}/new` };
  const isUndecided = decisionWords(action) !== null;
  const decide =
    mayKeep && isOpen && step(isUndecided ? 'Decide how often it recurs' : 'Decide when it is due', '/due');
  const lacksOwner = isOpen && action.ownerId === null && edit;
  const lacksDate = isOpen && action.dueOn === null && action.dueBodyId === null && decide;
  const next = (awaitsVerdict && verdict) || (isUndecided && decide) || lacksOwner || lacksDate || update;
  const reminders = mayKeep && {
    text: 'Reminders, calls and holds',
    href: remindersPath(action.reference),
  };
  const publicity = mayKeep && step('Change who can see it', '/publicity');
  const remove = mayRemove && {
    text: 'Remove personal data',
    href: `/personal-data/items/${referenceInPath({ kind: 'A', ...action })}`,
  };
  return stepsView(
    mayKeep
      ? [update, edit, verdict, extend, request, decide, reminders, publicity, link, remove]
      : [update, request, verdict, remove],
    next,
  );
}

function extensionsTable(extensions: readonly ExtensionRow[]): TableArguments {
  return sortableTable({
    caption: 'Extensions',
    columns: [
      { text: 'From', short: true },
      { text: 'To', short: true },
      { text: 'Why' },
      { text: 'Asked by' },
      { text: 'Agreed by' },
    ],
    rows: extensions.map(({ oldDueOn, newDueOn, reason, askedBy, agreedBy, agreedOn }) => [
      { text: oldDueOn ? spokenDay(oldDueOn) : 'Not set' },
      { text: spokenDay(newDueOn) },
      { text: reason },
      { text: askedBy },
      { text: agreedBy, note: spokenDay(agreedOn) },
    ]),
  });
}
