import {
  type ContinuationFields,
  continuationFields,
} from '../../actions/continuations/continuation-fields.view.js';
import type { TypedContinuations } from '../../actions/continuations/continuations.form.js';
import type { OpenAction } from '../../actions/continuations/open-actions.queries.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RESPONSE_DECISIONS } from '../../recommendations/states/recommendation-state.rules.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import { ANOTHER_ACTION } from '../another-action.js';
import { DECISION_NAMES } from '../decision-names.js';
import { answerFieldOf, NOT_ANSWERED, ownerAsWrittenIn } from '../forms/answer.form.js';
import { answerGroupOf } from '../forms/response.form.js';
import type { TypedAnswer } from '../forms/response-fields.form.js';
import { type AnswerLine, answerLine } from './answer-line.view.js';
import { smallLegend } from './small-legend.js';

/** The part of the form that answers one recommendation. */
export type AnswerFields = {
  readonly reference: string;
  readonly label: string | null;
  readonly href: string;
  readonly text: string;
  readonly decision: RadiosArguments;
  readonly reasons: TextareaArguments;
  readonly action: TextareaArguments;
  readonly owner: SelectArguments;
  readonly due: DateInputArguments;
  /** The open actions among which is the one that the plan names again; null where none is open. */
  readonly carriesOn: SelectArguments | null;
  /** What becomes of its open actions where it is rejected; null where none is open. */
  readonly continuations: ContinuationFields | null;
  readonly continuationsAreOpen: boolean;
  /** Whether it asks for a plan. */
  readonly hasPlan: boolean;
  /** The action plan is folded away until it is used. */
  readonly planIsOpen: boolean;
  /** The same as one row of a table, where several are answered. */
  readonly line: AnswerLine;
};

/** What is asked of a recommendation, and what of it is open. */
type AnswerChoices = {
  readonly mayBeLeftOpen: boolean;
  readonly hasPlan: boolean;
  readonly open: readonly OpenAction[];
  readonly becomes: TypedContinuations;
  /** What the lines that were pasted say of it, in a few words. */
  readonly pasted: readonly string[];
};

export function answerFields(
  row: RecommendationRow,
  typed: TypedAnswer,
  owners: readonly OwnerOnDay[],
  errorAt: (field: string) => string | null,
  { mayBeLeftOpen, hasPlan, open: openActions, becomes, pasted }: AnswerChoices,
): AnswerFields {
  const at = (field: keyof TypedAnswer) => {
    const name = answerFieldOf(field, row);
    return { name, error: errorAt(name) };
  };
  const decisions = RESPONSE_DECISIONS.map((value) => ({ value, text: DECISION_NAMES[value] }));
  const open = { value: NOT_ANSWERED, text: 'Not answered in this response' };
  const asWritten = ownerAsWrittenIn(typed.owner);
  const plan = [typed.action, typed.owner, ...Object.values(typed.due)];
  return {
    reference: row.reference,
    label: row.label,
    href: pathOfReference({ kind: 'R', ...row }),
    text: row.text,
    decision: smallLegend(
      radios({
        ...at('decision'),
        legend: `What the response says about ${row.reference}`,
        items: mayBeLeftOpen ? [...decisions, open] : decisions,
        value: typed.decision || (mayBeLeftOpen ? NOT_ANSWERED : null),
      }),
    ),
    reasons: textArea({
      ...at('reasons'),
      label: 'Reasons',
      hint: 'Needed if it is accepted in part or rejected.',
      value: typed.reasons,
      rows: 3,
    }),
    action: textArea({ ...at('action'), label: 'What is to be done', value: typed.action, rows: 3 }),
    owner: select({
      ...at('owner'),
      label: 'Owner',
      empty: 'Nobody yet',
      ...(asWritten === null
        ? {}
        : { hint: `“${asWritten}” is not in the register. Nobody is reminded until an owner is chosen.` }),
      items: [
        ...(asWritten === null ? [] : [{ value: typed.owner, text: `As written: “${asWritten}”` }]),
        ...owners.map(({ id, name }) => ({ value: String(id), text: name })),
      ],
      value: typed.owner,
    }),
    due: smallLegend(
      dateInput({
        ...at('due'),
        legend: 'Due date',
        hint: 'For example, 30 9 2022. Leave it empty if no date is set.',
        value: typed.due,
      }),
    ),
    carriesOn: hasPlan ? carriedOn(openActions, typed.carriesOn, at('carriesOn')) : null,
    continuations: continuationFields(openActions, becomes, errorAt, answerGroupOf(row)),
    continuationsAreOpen: typed.decision === 'rejected',
    hasPlan,
    line: answerLine(row, typed, { owners, pasted, hasForAll: hasPlan }, errorAt),
    planIsOpen:
      plan.some(Boolean) ||
      ['action', 'owner', 'due', 'carriesOn'].some((field) => at(field as keyof TypedAnswer).error),
  };
}

/** Null where nothing is open. */
function carriedOn(
  open: readonly OpenAction[],
  value: string,
  at: { readonly name: string; readonly error: string | null },
): SelectArguments | null {
  if (open.length === 0) return null;
  return select({
    ...at,
    label: 'Does an existing action do this?',
    empty: 'Not decided',
    items: [
      ...open.map(({ reference, text }) => ({
        value: reference,
        text: `Yes, ${reference}: ${firstWords(text, 80)}`,
      })),
      { value: ANOTHER_ACTION, text: 'No, this is another action' },
    ],
    value,
  });
}
