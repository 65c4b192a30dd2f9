import type { OpenAction } from '../../actions/continuations/open-actions.queries.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { alikeEnough } from '../../recommendations/logging/likeness.rules.js';
import { EMPTY_DAY, readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { ANOTHER_ACTION } from '../another-action.js';
import type { PlannedAction } from '../new-response.js';
import { type PlanLine, type PlanMatter, planKey, readPlan } from './plan-lines.rules.js';

/** The field of the lines, and the one that says which of them were shown as they were read. */
export const PLAN_FIELD = 'plan';
export const PLAN_SEEN_FIELD = 'planSeen';
/** The choice of doing nothing with a line. */
export const LEFT_OUT = 'none';

const MOST_CHARACTERS = 20_000;
const MOST_OWNER_CHARACTERS = 500;

/** A line with what is asked about it and what was answered; null where a question is not asked. */
export type PlanEntry = {
  readonly line: PlanLine;
  /** The recommendation that it is about; null where nobody has said, or it is left out. */
  readonly recommendationId: number | null;
  readonly planned: PlannedAction;
  readonly carriesOn: OpenAction | null;
  readonly which: { readonly field: string; readonly value: string } | null;
  readonly owner: { readonly field: string; readonly value: string } | null;
  readonly due: { readonly field: string; readonly value: TypedDay } | null;
  readonly twin: {
    readonly field: string;
    readonly value: string;
    readonly of: readonly OpenAction[];
  } | null;
};

/** The lines that were pasted, and how they were read. */
export type TypedPlan = {
  readonly pasted: string;
  readonly entries: readonly PlanEntry[];
  readonly assumed: readonly string[];
};

export const NO_PLAN: TypedPlan = { pasted: '', entries: [], assumed: [] };

type PlanChoices = PlanMatter & { readonly openActions: ReadonlyMap<number, readonly OpenAction[]> };

/** Reads the lines that were pasted, with what was answered about those that do not say plainly what is meant. */
export function readPlanPaste(
  body: FormBody,
  choices: PlanChoices,
): { readonly typed: TypedPlan; readonly faults: readonly FieldError[] } {
  const value = body[PLAN_FIELD];
  const pasted = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd() : '';
  if (pasted === '') return { typed: NO_PLAN, faults: [] };
  const { lines, assumed, fault } = readPlan(pasted, choices);
  if (fault) return { typed: { ...NO_PLAN, pasted }, faults: [{ field: PLAN_FIELD, message: fault }] };
  const read = lines.map((line) => readEntry(body, line, choices));
  const isSeen = textIn(body, PLAN_SEEN_FIELD) === planKey(pasted);
  const unseen = assumed.length > 0 && !isSeen;
  return {
    typed: { pasted, assumed, entries: read.map(({ entry }) => entry) },
    faults: formFaults(
      unseen ? [{ field: PLAN_FIELD, message: 'Check how the plan lines were read, then record them' }] : [],
      ...read.map(({ faults }) => faults),
    ),
  };
}

function readEntry(
  body: FormBody,
  line: PlanLine,
  choices: PlanChoices,
): { readonly entry: PlanEntry; readonly faults: readonly FieldError[] } {
  const which = readWhich(body, line, choices);
  const owner = readOwner(body, line, choices);
  const due = readLineDue(body, line);
  const { action } = line;
  const open = which.recommendationId === null ? [] : (choices.openActions.get(which.recommendationId) ?? []);
  const twin = readTwin(body, line, open);
  const isLeftOut = which.question?.value === LEFT_OUT;
  const tooLong = [
    action.length > MOST_CHARACTERS ? 'what is to be done must be 20,000 characters or fewer' : '',
    (owner.ownerAsWritten?.length ?? 0) > MOST_OWNER_CHARACTERS
      ? 'an owner must be 500 characters or fewer'
      : '',
  ].filter(Boolean);
  return {
    entry: {
      line,
      recommendationId: which.recommendationId,
      planned: {
        text: action,
        ownerId: owner.ownerId,
        ownerAsWritten: owner.ownerAsWritten,
        dueOn: due.day ?? line.dueOn,
      },
      carriesOn: open.find(({ reference }) => reference === twin.question?.value) ?? null,
      which: which.question,
      owner: owner.question,
      due: due.question,
      twin: twin.question,
    },
    faults: [
      ...which.faults,
      ...(isLeftOut ? [] : [...owner.faults, ...due.faults, ...twin.faults]),
      ...tooLong.map((message) => ({ field: PLAN_FIELD, message: `Line ${line.number}: ${message}` })),
    ],
  };
}

function readWhich(body: FormBody, line: PlanLine, { rows }: PlanChoices) {
  if (line.recommendationId !== null)
    return { recommendationId: line.recommendationId, question: null, faults: [] };
  const field = `planLine-${line.key}`;
  const value = textIn(body, field);
  const row = rows.find((each) => referenceInPath({ kind: 'R', ...each }) === value);
  const message = `Line ${line.number}: select the recommendation that it is about, or leave it out`;
  return {
    recommendationId: row?.id ?? null,
    question: { field, value },
    faults: row || value === LEFT_OUT ? [] : [{ field, message }],
  };
}

/** Who is named once by words that the register does not know is asked for once. */
function readOwner(body: FormBody, { number, ownerId, unknownOwner }: PlanLine, { owners }: PlanChoices) {
  if (unknownOwner === null) return { ownerId, ownerAsWritten: null, question: null, faults: [] };
  const field = `planOwner-${planKey(unknownOwner)}`;
  const value = textIn(body, field);
  const chosen = owners.find(({ id }) => String(id) === value);
  const isAnswered = field in body && (value === '' || chosen);
  const message = `Line ${number}: “${unknownOwner}” is not in the register. Select an owner, or keep the words`;
  return {
    ownerId: chosen?.id ?? null,
    ownerAsWritten: chosen ? null : unknownOwner,
    question: { field, value },
    faults: isAnswered ? [] : [{ field, message }],
  };
}

function readLineDue(body: FormBody, { key, number, unreadDue }: PlanLine) {
  if (unreadDue === null) return { day: null, question: null, faults: [] };
  const field = `planDue-${key}`;
  if (!(`${field}-day` in body)) {
    const message = `Line ${number}: “${unreadDue}” is not a date. Enter one, or leave it empty`;
    return { day: null, question: { field, value: EMPTY_DAY }, faults: [{ field, message }] };
  }
  const { day, typed, faults } = readDay(body, field, `Due date of line ${number}`, true);
  return { day, question: { field, value: typed }, faults };
}

function readTwin(body: FormBody, { key, number, action }: PlanLine, open: readonly OpenAction[]) {
  const of = action === '' ? [] : alikeEnough(action, open);
  const [nearest] = of;
  if (!nearest) return { question: null, faults: [] };
  const field = `planTwin-${key}`;
  const value = textIn(body, field);
  const isAnswered = value === ANOTHER_ACTION || open.some(({ reference }) => reference === value);
  const message = `Line ${number}: ${nearest.reference} asks for nearly the same thing. Continue it, or say that this is another action`;
  return { question: { field, value, of }, faults: isAnswered ? [] : [{ field, message }] };
}
