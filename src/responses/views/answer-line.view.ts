import { parseBritishDay } from '../../calendar/british-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RESPONSE_DECISIONS } from '../../recommendations/states/recommendation-state.rules.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { DECISION_NAMES } from '../decision-names.js';
import { answerFieldOf, NOT_ANSWERED, ownerAsWrittenIn } from '../forms/answer.form.js';
import { BLANK_ANSWER, type TypedAnswer } from '../forms/response-fields.form.js';

/** One recommendation in a row of the table of answers: its first words, the answer, and what else is said in a few words. */
export type AnswerLine = {
  readonly firstWords: string;
  readonly decision: SelectArguments;
  /** Reasons and plan in a few words; what it says where there are none yet. */
  readonly summary: string;
  /** Opened where something in it is at fault. */
  readonly isOpen: boolean;
};

type LineMatter = {
  readonly owners: readonly OwnerOnDay[];
  /** What the lines that were pasted say of it. */
  readonly pasted: readonly string[];
  /** Whether something may be said for all above the table. */
  readonly hasForAll: boolean;
};

const LONGEST = 90;
const FOLDED = Object.keys(BLANK_ANSWER).filter((field) => field !== 'decision') as (keyof TypedAnswer)[];

export function answerLine(
  row: RecommendationRow,
  typed: TypedAnswer,
  { owners, pasted, hasForAll }: LineMatter,
  errorAt: (field: string) => string | null,
): AnswerLine {
  const name = answerFieldOf('decision', row);
  const choice = select({
    name,
    label: `What the response says about ${row.reference}`,
    ...(hasForAll ? { empty: 'As chosen above' } : {}),
    items: [
      ...RESPONSE_DECISIONS.map((value) => ({ value, text: DECISION_NAMES[value] })),
      { value: NOT_ANSWERED, text: 'Not answered' },
    ],
    value: typed.decision || (hasForAll ? '' : NOT_ANSWERED),
    error: errorAt(name),
  });
  const words = [typed.reasons, planWords(typed, owners), ...pasted].filter(Boolean);
  return {
    firstWords: firstWords(row.text, LONGEST),
    decision: {
      ...choice,
      label: { ...choice.label, classes: 'govuk-visually-hidden' },
      classes: 'app-answers__choice',
      formGroup: { classes: 'app-answers__group' },
    },
    summary: words.length > 0 ? firstWords(inOneLine(words), LONGEST) : 'Add reasons or a plan',
    isOpen: FOLDED.some((field) => errorAt(answerFieldOf(field, row)) !== null),
  };
}

/** Sentences and notes one after another, each parted from the next by one stop. */
function inOneLine(words: readonly string[]): string {
  return words.map((one, i) => (i < words.length - 1 ? one.replace(/\.$/, '') : one)).join('. ');
}

function planWords({ action, owner, due }: TypedAnswer, owners: readonly OwnerOnDay[]): string {
  const asWritten = ownerAsWrittenIn(owner);
  const named = owners.find(({ id }) => String(id) === owner)?.name;
  const { day } = parseBritishDay(due.day, due.month, due.year);
  return [
    firstWords(action, 50),
    asWritten === null ? named : `“${asWritten}”, who is not in the register`,
    day && `by ${spokenDay(day)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
