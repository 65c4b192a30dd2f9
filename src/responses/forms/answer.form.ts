import type { OpenAction } from '../../actions/continuations/open-actions.queries.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { alikeEnough } from '../../recommendations/logging/likeness.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import {
  RESPONSE_DECISIONS,
  type ResponseDecision,
} from '../../recommendations/states/recommendation-state.rules.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { NewAnswer } from '../new-response.js';
import type { PlanEntry } from '../plan/plan-paste.form.js';
import { plannedForAnswer } from '../plan/planned-for-answer.rules.js';
import type { ReadForAll } from './for-all.form.js';
import type { TypedAnswer } from './response-fields.form.js';

/** The choice of leaving a recommendation for another response. */
export const NOT_ANSWERED = 'none';

/** What is said of one recommendation elsewhere on the form, and whether leaving it open is a fault. */
export type AnswerContext = {
  /** The owners that may be chosen. */
  readonly ownerIds: readonly number[];
  /** The actions of the recommendation that are open. */
  readonly open: readonly OpenAction[];
  readonly mustAnswer: boolean;
  readonly forAll: ReadForAll;
  /** The lines that were pasted about it. */
  readonly lines: readonly PlanEntry[];
};

const MOST_CHARACTERS = 20_000;
const MOST_OWNER_CHARACTERS = 500;
const WRITTEN = 'written:';

/** The choice of an owner whom the register does not know, as a paper writes it. */
export function writtenOwner(words: string): string {
  return `${WRITTEN}${words}`;
}

/** The words of an owner whom the register does not know; null where it is chosen from the list, or not at all. */
export function ownerAsWrittenIn(choice: string): string | null {
  return choice.startsWith(WRITTEN) ? choice.slice(WRITTEN.length).trim() || null : null;
}

/** One recommendation's part of the form; `answer` is null where it is not answered, or something is at fault. */
export type ReadAnswer = {
  readonly typed: TypedAnswer;
  readonly answer: NewAnswer | null;
  readonly faults: readonly FieldError[];
};

/** The name of a field in the part of one recommendation: `reasons-R2022-014`. */
export function answerFieldOf(
  field: keyof TypedAnswer,
  row: Pick<RecommendationRow, 'year' | 'number'>,
): string {
  return `${field}-${referenceInPath({ kind: 'R', ...row })}`;
}

/** Reads what a response says to one recommendation: beside it, else in a line about it, else to all. */
export function readTypedAnswer(
  body: FormBody,
  row: RecommendationRow,
  { ownerIds, open, mustAnswer, forAll, lines }: AnswerContext,
): ReadAnswer {
  const due = readDay(body, answerFieldOf('due', row), 'Due date', true);
  const typed: TypedAnswer = {
    decision: textIn(body, answerFieldOf('decision', row)),
    reasons: textIn(body, answerFieldOf('reasons', row)),
    action: textIn(body, answerFieldOf('action', row)),
    owner: textIn(body, answerFieldOf('owner', row)),
    due: due.typed,
    carriesOn: textIn(body, answerFieldOf('carriesOn', row)),
  };
  const decision = decisionOf(typed, lines, forAll);
  const reasons = typed.reasons || lines.map(({ line }) => line.reasons).find(Boolean) || '';
  const hasPlan = [typed.action, typed.owner, ...Object.values(due.typed)].some(Boolean);
  const ownerId = ownerIds.find((id) => String(id) === typed.owner) ?? null;
  const ownerAsWritten = ownerAsWrittenIn(typed.owner);
  const carriedOn = open.find(({ reference }) => reference === typed.carriesOn) ?? null;
  const plan = plannedForAnswer(
    { text: row.text, decision: decision ?? 'rejected' },
    {
      typed:
        typed.action && !carriedOn ? { text: typed.action, ownerId, ownerAsWritten, dueOn: due.day } : null,
      carriesOn: carriedOn?.id ?? null,
      lines: lines.map((line) => ({ planned: line.planned, carriesOn: line.carriesOn?.id ?? null })),
    },
    forAll,
  );
  const asked = typed.action || (lines.length === 0 ? (plan.action?.text ?? '') : '');
  const [twin] = typed.carriesOn === '' && asked ? alikeEnough(asked, open) : [];
  const checks: [field: keyof TypedAnswer, isWrong: boolean, message: string | undefined][] = [
    ['decision', !decision && mustAnswer, 'Select what the response says'],
    [
      'decision',
      !decision && !mustAnswer && (typed.reasons !== '' || hasPlan),
      'Select what the response says, or clear what is typed below',
    ],
    [
      'decision',
      !decision && !mustAnswer && lines.length > 0,
      'It has a line in the plan. Select what the response says',
    ],
    ['reasons', decision !== null && decision !== 'accepted' && !reasons, reasonsWanted(decision)],
    ['reasons', reasons.length > MOST_CHARACTERS, 'Reasons must be 20,000 characters or fewer'],
    [
      'action',
      decision === 'rejected' && hasPlan,
      'A rejected recommendation has no action plan. Clear the action',
    ],
    [
      'decision',
      decision === 'rejected' && lines.some(({ line }) => line.action !== ''),
      'A rejected recommendation has no action plan. Remove its line from the plan',
    ],
    ['action', decision !== null && hasPlan && !typed.action && !carriedOn, 'Enter what is to be done'],
    [
      'carriesOn',
      decision !== null && decision !== 'rejected' && twin !== undefined,
      `${twin?.reference} asks for nearly the same thing. Continue it, or say that this is another action`,
    ],
    [
      'action',
      typed.action.length > MOST_CHARACTERS,
      'What is to be done must be 20,000 characters or fewer',
    ],
    [
      'owner',
      typed.owner !== '' && ownerId === null && ownerAsWritten === null,
      'Select an owner from the list',
    ],
    [
      'owner',
      (ownerAsWritten?.length ?? 0) > MOST_OWNER_CHARACTERS,
      'An owner must be 500 characters or fewer: choose one from the list',
    ],
    ['due', due.faults.length > 0, due.faults[0]?.message],
  ];
  const faults = checks.flatMap(([field, isWrong, message]) =>
    isWrong ? [{ field: answerFieldOf(field, row), message: `${row.reference}: ${message}` }] : [],
  );
  const answer =
    decision && faults.length === 0
      ? { recommendationId: row.id, decision, reasons: reasons || null, ...plan }
      : null;
  return { typed, answer, faults };
}

/** What is chosen beside a recommendation counts before what a line says, and that before what is said of all. */
function decisionOf(
  { decision }: TypedAnswer,
  lines: readonly PlanEntry[],
  { isAccepted }: ReadForAll,
): ResponseDecision | null {
  if (decision !== '') return RESPONSE_DECISIONS.find((each) => each === decision) ?? null;
  const said = lines.map(({ line }) => line.decision).find((each) => each !== null);
  return said ?? (isAccepted ? 'accepted' : null);
}

function reasonsWanted(decision: ResponseDecision | null): string {
  return decision === 'rejected' ? 'Enter why it is rejected' : 'Enter why only part of it is accepted';
}
