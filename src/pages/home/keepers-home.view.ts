import { UNSETTLED_PATH } from '../../actions/continuations/unsettled.view.js';
import { inRunningText } from '../../bodies/body-name.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import { REPLIES_PATH } from '../../reminders/replies/replies.view.js';
import type { TableCell } from '../../web/govuk/table.js';
import { REQUEST_COLUMNS, requestCells } from '../requests/requests-table.view.js';
import { failedMessages } from './failed-messages.view.js';
import { SHOWN } from './home.queries.js';
import {
  figureIfAny,
  group,
  type HomeFigure,
  type HomeGroup,
  type HomeView,
  homeFigure,
  owedFigure,
} from './home.view.js';
import {
  actionCells,
  claimedCells,
  dueCell,
  ownerless,
  recommendationCells,
  referenceCell,
  undatedCells,
  unreachableCells,
  vacancyCells,
  wordsCell,
} from './home-rows.js';
import type { KeepersMatters } from './keepers-home.service.js';
import { lettersFigure, lettersGroup } from './letters-due.view.js';

const OUTBOX = '/reminders/outbox';
const TO_REVIEW = '/documents?toReview=yes';
const NOT_STARTED = '/recommendations?clock=not-started';
const RESPONSES_OVERDUE = '/recommendations?clock=overdue&sort=due';
const RESPONSES_RUNNING = '/recommendations?clock=running&sort=due';
const UNNAMED = '/recommendations?state=accepted-no-action';
const OVERDUE = '/actions?state=overdue';
const NO_OWNER = '/actions?owner=none&state=outstanding';
const PEOPLE = '/people';
const UNDECIDED = '/actions?state=undecided';
const NO_DATE = '/actions?state=no-date';
const AWAITING_VERDICT = '/actions/awaiting-verdict';
const REQUESTS = '/requests';
const DRAFTS = '/responses/drafts';

/** What awaits those who keep the register. */
export function keepersHomeView(matters: KeepersMatters, today: CalendarDay): HomeView {
  return {
    title: 'What awaits you',
    intro: spokenDay(today),
    figures: figuresOf(matters, today),
    starts: [
      { text: 'Add a paper', href: '/documents/new' },
      { text: 'See who is reminded today', href: '/reminders' },
      { text: 'Make a report', href: '/reports' },
    ],
    groups: groupsOf(matters, today),
    failed: failedMessages(matters.failed),
  };
}

/** The oldest stands first. */
function unnamedWords({ first: [oldest] }: KeepersMatters['unnamed'], today: CalendarDay): string {
  const words = 'accepted, no action named';
  return oldest ? `${words}: oldest ${spokenDays(daysBetween(oldest.decidedOn, today))}` : words;
}

function figuresOf(matters: KeepersMatters, today: CalendarDay): HomeFigure[] {
  const { accounts, answersOwed } = matters;
  const { vacancies, unreachable } = matters.reachability;
  return [
    ...figureIfAny(matters.failed.total, ['message given up', 'messages given up'], OUTBOX, 'late'),
    homeFigure(matters.papers, ['paper to review', 'papers to review'], TO_REVIEW, 'soon'),
    owedFigure(matters.notStarted, answersOwed.notStarted, 'a clock not started', NOT_STARTED, 'soon'),
    owedFigure(
      matters.responsesOverdue,
      answersOwed.overdue,
      'a response overdue',
      RESPONSES_OVERDUE,
      'late',
    ),
    homeFigure(matters.responsesDueSoon, ['answer due soon', 'answers due soon'], RESPONSES_RUNNING, 'soon'),
    homeFigure(matters.unnamed, unnamedWords(matters.unnamed, today), UNNAMED, 'soon'),
    homeFigure(matters.overdue, ['action overdue', 'actions overdue'], OVERDUE, 'late'),
    homeFigure(matters.unowned, ['action without an owner', 'actions without an owner'], NO_OWNER, 'soon'),
    homeFigure(
      { total: vacancies.length },
      ['vacant post that owes', 'vacant posts that owe'],
      PEOPLE,
      'soon',
    ),
    homeFigure({ total: unreachable.length }, ['owner out of reach', 'owners out of reach'], PEOPLE, 'late'),
    homeFigure(matters.undecided, ['duty to decide on', 'duties to decide on'], UNDECIDED, 'soon'),
    homeFigure(matters.undated, ['action without a date', 'actions without a date'], NO_DATE, 'soon'),
    homeFigure(
      { total: matters.requests.length },
      ['request to decide', 'requests to decide'],
      REQUESTS,
      'soon',
    ),
    homeFigure(
      { total: matters.drafts },
      ['draft response to confirm', 'draft responses to confirm'],
      DRAFTS,
      'soon',
    ),
    homeFigure({ total: matters.replies }, ['reply to decide', 'replies to decide'], REPLIES_PATH, 'soon'),
    lettersFigure(matters.letters),
    ...figureIfAny(matters.unsettled, 'rejected or ended with open actions', UNSETTLED_PATH, 'soon'),
    homeFigure(matters.awaitingVerdict, 'awaiting a verdict', AWAITING_VERDICT, 'soon'),
    ...(accounts === null
      ? []
      : [homeFigure({ total: accounts }, ['open account', 'open accounts'], '/accounts')]),
  ];
}

function groupsOf(matters: KeepersMatters, today: CalendarDay): HomeGroup[] {
  const { papers, notStarted, responsesOverdue, responsesDueSoon, unnamed, overdue, unowned, undated } =
    matters;
  const { vacancies, unreachable } = matters.reachability;
  const due = ['Reference', 'What was asked', 'Due'];
  return [
    group(
      'Papers to review',
      ['Paper', 'Proposals waiting'],
      papers.first.map(({ id, title, waiting }): TableCell[] => [
        { text: title, href: `/documents/${id}/review` },
        { text: String(waiting) },
      ]),
      'Every paper has been gone through.',
      { total: papers.total, href: TO_REVIEW },
    ),
    group(
      'Clock not started',
      due,
      notStarted.rows.map((row) => recommendationCells(row, today)),
      'Notice and receipt are recorded wherever they are needed.',
      { total: notStarted.total, href: NOT_STARTED },
    ),
    group(
      'Requests to decide',
      REQUEST_COLUMNS,
      matters.requests.slice(0, SHOWN).map(requestCells),
      'Nobody waits for an answer to a request.',
      { total: matters.requests.length, href: REQUESTS },
    ),
    lettersGroup(matters.letters, today, true),
    group(
      'Responses overdue',
      due,
      responsesOverdue.rows.map((row) => recommendationCells(row, today)),
      'No response is late.',
      { total: responsesOverdue.total, href: RESPONSES_OVERDUE },
    ),
    group(
      'Responses due soon',
      due,
      responsesDueSoon.first.map((row) => [
        referenceCell('R', row),
        wordsCell(row.text, `Asked of ${inRunningText(row.addressee)}`),
        dueCell(row.dueOn, today),
      ]),
      'No response is due within four weeks.',
      { total: responsesDueSoon.total, href: RESPONSES_RUNNING },
    ),
    group(
      'Accepted, no action named',
      ['Reference', 'What was asked', 'Accepted'],
      unnamed.first.map((row) => [
        referenceCell('R', row),
        wordsCell(row.text, `Accepted by ${inRunningText(row.addressee)}`),
        { text: spokenDay(row.decidedOn), note: `for ${spokenDays(daysBetween(row.decidedOn, today))}` },
      ]),
      'Whatever was accepted has an action with an owner and a date.',
      { total: unnamed.total, href: UNNAMED },
    ),
    group(
      'Actions overdue',
      due,
      overdue.items.map((action) => actionCells(action, today)),
      'No action is late.',
      { total: overdue.total, href: OVERDUE },
    ),
    group(
      'Actions without an owner',
      due,
      unowned.first.map((row) => [
        referenceCell('A', row),
        wordsCell(row.text, ownerless(row)),
        dueCell(row.dueOn, today),
      ]),
      'Every outstanding action has an owner.',
      { total: unowned.total, href: NO_OWNER },
    ),
    group(
      'Vacant posts that owe something',
      ['Post', 'Open actions', 'Written to instead'],
      vacancies.slice(0, SHOWN).map(vacancyCells),
      'Somebody holds every post that owes something.',
      { total: vacancies.length, href: PEOPLE },
    ),
    group(
      'Cannot be reached',
      ['Owner', 'Open actions', 'Why'],
      unreachable.slice(0, SHOWN).map(unreachableCells),
      'Everybody who owes something can be written to.',
      { total: unreachable.length, href: PEOPLE },
    ),
    group(
      'Duties that need a decision: how often, or from when?',
      ['Reference', 'What was asked', 'Made'],
      matters.undecided.items.map(undatedCells),
      'Every duty says how often it comes.',
      { total: matters.undecided.total, href: UNDECIDED },
    ),
    group(
      'Actions without a date',
      ['Reference', 'What was asked', 'Made'],
      undated.items.map(undatedCells),
      'Every open action has a date.',
      { total: undated.total, href: NO_DATE },
    ),
    group(
      'Claimed complete, awaiting a verdict',
      ['Reference', 'What was asked', 'Claimed'],
      matters.awaitingVerdict.items.map(claimedCells),
      'No claim waits for a meeting.',
      { total: matters.awaitingVerdict.total, href: AWAITING_VERDICT },
    ),
  ];
}
