import { readContinuations } from '../../actions/continuations/continuations.form.js';
import type { OpenAction } from '../../actions/continuations/open-actions.queries.js';
import { dueDayFault } from '../../actions/due-dates/due-day.rules.js';
import type { BodyRow, MeetingRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { NewAnswer, NewResponse } from '../new-response.js';
import { readPlanPaste } from '../plan/plan-paste.form.js';
import { answerFieldOf, readTypedAnswer } from './answer.form.js';
import { readForAll } from './for-all.form.js';
import type { TypedResponse } from './response-fields.form.js';

/** What the form offers: its recommendations, the bodies that may answer, the owners that may be given an action. */
export type ResponseChoices = {
  readonly rows: readonly RecommendationRow[];
  readonly bodies: readonly BodyRow[];
  readonly meetings: readonly MeetingRow[];
  readonly owners: readonly OwnerOnDay[];
  /** The owners' ids by words that were settled before. */
  readonly aliases: ReadonlyMap<string, number>;
  /** What is open of each recommendation, by its id. */
  readonly openActions: ReadonlyMap<number, readonly OpenAction[]>;
  /** Whether it puts an earlier recording right: then it may answer nothing, and says why. */
  readonly isCorrection: boolean;
};

export type ReadResponse =
  | { readonly ok: true; readonly typed: TypedResponse; readonly response: NewResponse }
  | { readonly ok: false; readonly typed: TypedResponse; readonly faults: readonly FieldError[] };

/** Reads a response to one or several recommendations. */
export function readResponse(body: FormBody, choices: ResponseChoices): ReadResponse {
  const { rows, bodies, meetings, owners, openActions, isCorrection } = choices;
  const ownerIds = owners.map(({ id }) => id);
  const isOfOne = rows.length === 1;
  const forAll = readForAll(isCorrection || isOfOne ? {} : body, ownerIds);
  const plan = readPlanPaste(isCorrection || isOfOne ? {} : body, choices);
  const decided = readDay(body, 'decidedOn', 'Day of the decision');
  const read = rows.map((row) => ({
    row,
    ...readTypedAnswer(body, row, {
      ownerIds,
      open: openActions.get(row.id) ?? [],
      mustAnswer: isOfOne && !isCorrection,
      forAll,
      lines: plan.typed.entries.filter(({ recommendationId }) => recommendationId === row.id),
    }),
    becomes: readContinuations(body, openActions.get(row.id) ?? [], answerGroupOf(row)),
  }));
  const answering = bodies.find(({ code }) => code === textIn(body, 'body'));
  const rejected = read.filter(
    ({ row, typed: { decision }, answer }) =>
      (answer?.decision ?? decision) === 'rejected' &&
      !(answering && row.furtherAddressees.includes(answering.name)),
  );
  const typed: TypedResponse = {
    body: textIn(body, 'body'),
    decidedOn: decided.typed,
    decidedBy: textIn(body, 'decidedBy'),
    words: textIn(body, 'words'),
    publishedAt: textIn(body, 'publishedAt'),
    meeting: textIn(body, 'meeting'),
    reason: textIn(body, 'reason'),
    continuations: Object.fromEntries(read.flatMap(({ becomes }) => Object.entries(becomes.typed))),
    forAll: forAll.typed,
    plan: plan.typed,
    answers: Object.fromEntries(
      read.map(({ row, typed: answer }) => [referenceInPath({ kind: 'R', ...row }), answer]),
    ),
  };
  const answers = read.flatMap(({ answer }) => answer ?? []);
  const faults = [
    ...(answering ? [] : [{ field: 'body', message: 'Select which body answers' }]),
    ...decided.faults.map(({ message }) => ({ field: 'decidedOn', message })),
    ...faultsOfTheWhole(typed, choices),
    ...forAll.faults,
    ...plan.faults,
    ...read.flatMap((each) => [...each.faults, ...(rejected.includes(each) ? each.becomes.faults : [])]),
    ...read.flatMap(({ row, answer }) => dueBeforeDecided(row, answer, decided.day)),
  ];
  const first = rows[0];
  if (faults.length === 0 && answers.length === 0 && first && !isCorrection) {
    faults.push({ field: answerFieldOf('decision', first), message: 'Answer at least one recommendation' });
  }
  if (faults.length > 0 || !answering || !decided.day) return { ok: false, typed, faults };
  const { decidedBy, words, publishedAt } = typed;
  const response = {
    bodyId: answering.id,
    decidedOn: decided.day,
    decidedBy: decidedBy || null,
    words: words || null,
    publishedAt: publishedAt || null,
    meetingId: meetings.find(({ id }) => String(id) === typed.meeting)?.id ?? null,
    documentId: null,
    answers,
    continuations: rejected.flatMap(({ becomes }) => becomes.continuations),
  };
  return { ok: true, typed, response };
}

/** What stands in the names of the fields about all open actions of a recommendation. */
export function answerGroupOf(row: Pick<RecommendationRow, 'year' | 'number'>): string {
  return `${referenceInPath({ kind: 'R', ...row })}-`;
}

/** The action of a plan is made on the day of the decision. */
function dueBeforeDecided(
  row: RecommendationRow,
  answer: NewAnswer | null,
  decidedOn: CalendarDay | null,
): FieldError[] {
  const planned = [...(answer?.action ? [answer.action] : []), ...(answer?.furtherActions ?? [])];
  const [early] = planned.flatMap(
    ({ dueOn }) => (decidedOn && dueDayFault({ madeOn: decidedOn }, dueOn)) || [],
  );
  return early ? [{ field: answerFieldOf('due', row), message: `${row.reference}: ${early}` }] : [];
}

/** What is wrong with what is said of the response as a whole. */
function faultsOfTheWhole(typed: TypedResponse, { meetings, isCorrection }: ResponseChoices): FieldError[] {
  const { decidedBy, words, publishedAt, meeting, reason } = typed;
  const checks: [field: keyof TypedResponse, isWrong: boolean, message: string][] = [
    ['decidedBy', decidedBy.length > 500, 'Who decided must be 500 characters or fewer'],
    ['words', words.length > 20_000, 'What the response says must be 20,000 characters or fewer'],
    ['publishedAt', publishedAt.length > 2000, 'Where it was published must be 2,000 characters or fewer'],
    [
      'meeting',
      meeting !== '' && !meetings.some(({ id }) => String(id) === meeting),
      'Select a meeting from the list',
    ],
    ['reason', isCorrection && reason === '', 'Enter why the response is corrected'],
    ['reason', reason.length > 2000, 'The reason must be 2,000 characters or fewer'],
  ];
  return checks.flatMap(([field, isWrong, message]) => (isWrong ? [{ field, message }] : []));
}
