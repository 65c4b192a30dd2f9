import type { HistoryEntry } from '../../audit/history.queries.js';
import { historyTimeline, type TimelineItem } from '../../audit/history-timeline.view.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { SummaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { Tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import type { ActionRights } from '../action-rights.rules.js';
import type { ActionRow } from '../action-row.queries.js';
import { describeActionState } from '../action-states.rules.js';
import type { ExtensionRow, UpdateRow, VerdictRow } from '../action-story.queries.js';
import { actionFacts } from './action-facts.view.js';
import { actionPath, stateTag } from './action-words.js';
import { type ShownUpdate, shownUpdate } from './update.view.js';
import { shownVerdict } from './verdict.view.js';

export type ActionView = PageView & {
  readonly text: string;
  readonly state: Tag;
  readonly facts: readonly SummaryRow[];
  readonly quote: { text: string; source: string; href: string } | null;
  /** What this viewer may do, each a link to its form. */
  readonly steps: readonly { text: string; href: string; classes: string }[];
  readonly updates: readonly ShownUpdate[];
  readonly emptyUpdates: string;
  readonly extensions: TableArguments | null;
  readonly verdicts: readonly TimelineItem[];
  readonly history: readonly TimelineItem[];
};

export type ActionStory = {
  readonly updates: readonly UpdateRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly verdicts: readonly VerdictRow[];
  readonly history: readonly HistoryEntry[];
};

export function actionView(action: ActionRow, rights: ActionRights, story: ActionStory): ActionView {
  return {
    title: `Action ${action.reference}`,
    backLink: { text: 'Actions', href: '/actions' },
    text: action.text,
    state: stateTag(action.state),
    facts: actionFacts(action, story.extensions),
    quote: quoteOf(action),
    steps: stepsOf(action, rights),
    updates: story.updates.map(shownUpdate),
    emptyUpdates: rights.mayUpdate
      ? 'No update yet. Write one to say how it stands.'
      : 'No update yet. Its owner has not said how it stands.',
    extensions: story.extensions.length > 0 ? extensionsTable(story.extensions) : null,
    verdicts: story.verdicts.map(shownVerdict),
    history: historyTimeline(story.history),
  };
}

function quoteOf({ quote, documentId, documentTitle, startOffset }: ActionRow): ActionView['quote'] {
  if (quote === null || documentId === null || documentTitle === null) return null;
  return { text: quote, source: documentTitle, href: `/documents/${documentId}?at=${startOffset ?? 0}#here` };
}

function stepsOf(action: ActionRow, { mayKeep, mayUpdate, mayJudge }: ActionRights): ActionView['steps'] {
  const { isOpen, awaitsVerdict } = describeActionState(action.state);
  const write = mayUpdate === 'for-owner' ? 'Enter an update for the owner' : 'Write an update';
  const steps = [
    mayUpdate && { text: write, below: '/updates/new' },
    mayJudge && { text: 'Record a verdict', below: '/verdicts/new' },
    mayKeep && isOpen && action.dueOn && { text: 'Extend the due date', below: '/extensions/new' },
    mayKeep && { text: 'Change owner or details', below: '/edit' },
  ].filter((step) => !!step);
  if (awaitsVerdict && mayJudge) steps.sort((step) => (step.below === '/verdicts/new' ? -1 : 0));
  return steps.map(({ text, below }, index) => ({
    text,
    href: actionPath(action, below),
    classes: index === 0 ? '' : 'govuk-button--secondary',
  }));
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
