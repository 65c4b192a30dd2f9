import type { ActionRow } from '../../actions/action-row.queries.js';
import { actionPath, holderWords, ownerWords, stateTag } from '../../actions/views/action-words.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { figureWithUnit } from '../../measures/figure.rules.js';
import type { MeasureFigures } from '../../measures/measure-figures.service.js';
import { daySpans } from '../../measures/measure-values.rules.js';
import { latestWords } from '../../measures/views/measure-words.js';
import type { MeetingSummary } from '../../meetings/meeting-summary.service.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { decisionTag } from '../../responses/decision-names.js';
import type { TableCell } from '../../web/govuk/table.js';
import { REQUEST_COLUMNS, requestCells } from '../requests/requests-table.view.js';
import { type MeetingSection, meetingSection } from './meeting-section.view.js';

const READABLE = 180;

/** What lies before a meeting, in the order in which it is read. */
export function sectionsBefore(
  summary: MeetingSummary,
  requests: readonly RequestRow[],
  measures: readonly MeasureFigures[],
): MeetingSection[] {
  const { meeting } = summary;
  const path = meetingPath(meeting);
  return [
    claimsSection(summary),
    meetingSection({
      ...{ id: 'promised', heading: `Promised by ${spokenDay(meeting.heldOn)}` },
      columns: ['Reference', 'Action', 'Owner', 'Due', 'Status'],
      rows: summary.promised.map((action) => [
        ...actionCells(action),
        { text: action.dueOn ? spokenDay(action.dueOn) : '' },
        { text: '', tag: stateTag(action.state) },
      ]),
      empty: 'Nothing falls due between the last meeting and this one.',
    }),
    meetingSection({
      ...{ id: 'slipped', heading: 'Slipped since last time' },
      columns: ['Reference', 'Action', 'Owner', 'Due', 'How'],
      rows: summary.slipped.map(({ action, why }) => [
        ...actionCells(action),
        { text: action.dueOn ? spokenDay(action.dueOn) : 'Not set' },
        { text: why },
      ]),
      empty: 'Nothing else is late, put off or expected to be late.',
    }),
    ...answerSections(summary),
    meetingSection({
      ...{ id: 'requests', heading: 'Requests to decide' },
      columns: [...REQUEST_COLUMNS],
      rows: requests.map(requestCells),
      empty: 'No owner’s request was referred to this meeting.',
      link:
        requests.length > 0
          ? { text: 'Decide the requests, or print the resolution on them', href: `${path}/requests` }
          : null,
    }),
    measuresSection(measures, summary),
  ];
}

function claimsSection({ claims, before, meeting }: MeetingSummary): MeetingSection {
  const lastDay = before?.heldOn ?? null;
  const isNew = ({ claimedOn }: ActionRow) => claimedOn !== null && (lastDay === null || claimedOn > lastDay);
  const asked = claims.recommendations.map(({ recommendation }): TableCell[] => [
    { text: recommendation.reference, href: pathOfReference({ kind: 'R', ...recommendation }) },
    {
      text: firstWords(recommendation.text, READABLE),
      note: 'Every action of it is claimed complete or agreed',
    },
    { text: recommendation.addresseeName },
    { text: '' },
  ]);
  const owed = claims.actions.map(({ action, account }): TableCell[] => [
    { text: action.reference, href: actionPath(action) },
    {
      text: firstWords(action.text, READABLE),
      note: account
        ? `“${firstWords(account.words, READABLE)}”${evidenceWords(account.evidence.length)}`
        : null,
    },
    { text: ownerWords(action), note: holderWords(action) },
    {
      text: action.claimedOn ? spokenDay(action.claimedOn) : '',
      note: isNew(action) ? 'since the last meeting' : 'was already waiting at the last meeting',
    },
  ]);
  return meetingSection({
    ...{ id: 'claimed', heading: 'Claimed complete, for a verdict' },
    columns: ['Reference', 'What was asked, and what its owner says', 'Owner', 'Claimed'],
    rows: [...asked, ...owed],
    empty: 'Nothing that is claimed complete is waiting for a verdict.',
    link:
      asked.length + owed.length > 0 && !meeting.isCalledOff
        ? { text: 'Record verdicts on one page', href: `${meetingPath(meeting)}/verdicts` }
        : null,
  });
}

function evidenceWords(pieces: number): string {
  if (pieces === 0) return ' (no evidence)';
  return pieces === 1 ? ' (with evidence)' : ` (with ${pieces} pieces of evidence)`;
}

function answerSections({ owed, received, meeting }: MeetingSummary): MeetingSection[] {
  return [
    meetingSection({
      ...{ id: 'responses-due', heading: 'Responses due' },
      columns: ['Reference', 'Recommendation', 'Owed by', 'Due'],
      rows: owed.map(({ addressee, dueOn, ...item }) => [
        ...recommendationCells(item),
        { text: addressee },
        { text: spokenDay(dueOn) },
      ]),
      empty: `No answer is owed by ${spokenDay(meeting.heldOn)}.`,
    }),
    meetingSection({
      ...{ id: 'responses-received', heading: 'Responses received since last time' },
      columns: ['Reference', 'Recommendation', 'From', 'Answered', 'Answer'],
      rows: received.map(({ addressee, decision, decidedOn, ...item }) => [
        ...recommendationCells(item),
        { text: addressee },
        { text: spokenDay(decidedOn) },
        { text: '', tag: decisionTag(decision) },
      ]),
      empty: 'No response came since the last meeting.',
    }),
  ];
}

function measuresSection(measures: readonly MeasureFigures[], { since }: MeetingSummary): MeetingSection {
  const moved = measures.flatMap((figures): TableCell[][] => {
    const { measure, values, latest } = figures;
    const spans = daySpans(values);
    const [previous, last] = [spans.at(-2), spans.at(-1)];
    if (!last || !latest.some(({ fact }) => fact.recordedOn > since || fact.measuredOn > since)) return [];
    if (previous && previous.low === last.low && previous.high === last.high) return [];
    return [
      [
        { text: measure.name, href: `/measures/${measure.slug}` },
        {
          text: previous
            ? `${figureWithUnit(previous.low, measure)} on ${spokenDay(previous.on)}`
            : 'No value',
        },
        { text: latestWords(figures) ?? '' },
      ],
    ];
  });
  return meetingSection({
    ...{ id: 'measures', heading: 'Measures that moved' },
    columns: ['Measure', 'Before', 'Now'],
    rows: moved,
    empty: 'No measure of this body has a new value since the last meeting.',
  });
}

function actionCells(action: ActionRow): TableCell[] {
  return [
    { text: action.reference, href: actionPath(action) },
    { text: firstWords(action.text, READABLE) },
    { text: ownerWords(action), note: holderWords(action) },
  ];
}

function recommendationCells(item: { year: number; number: number; text: string }): TableCell[] {
  const reference = { kind: 'R', year: item.year, number: item.number } as const;
  return [
    { text: formatReference(reference), href: pathOfReference(reference) },
    { text: firstWords(item.text, READABLE) },
  ];
}
