import { findOwner } from '../../documents/name-match.rules.js';
import type { FilledAnswer } from '../../documents/reading/filled-response-form.js';
import { decisionIn } from '../../extraction/answers/decision-words.js';
import { readDueCell } from '../../extraction/details/due-date.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import { EMPTY_DAY, type TypedDay, typedDayOf } from '../../web/british-day-field.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { DECISION_NAMES } from '../decision-names.js';
import { answerFieldOf, writtenOwner } from '../forms/answer.form.js';
import { BLANK_ANSWER, type TypedAnswer } from '../forms/response-fields.form.js';

/** What the fields about one recommendation come to, and which words say nothing that can be recorded. */
export type ReadFormAnswer = { readonly typed: TypedAnswer; readonly faults: readonly FieldError[] };

const LONGEST_QUOTE = 60;

/** Reads the words in the fields about one recommendation as somebody would have typed them into the page. */
export function readFormAnswer(
  row: Pick<RecommendationRow, 'reference' | 'year' | 'number'>,
  { decision, reasons, action, owner, due }: FilledAnswer,
  owners: readonly OwnerOnDay[],
  aliases: ReadonlyMap<string, number>,
): ReadFormAnswer {
  const decided = decisionNamed(decision);
  const { typed: dueTyped, isUnread } = readFormDay(due);
  const known = findOwner(owner, owners, aliases);
  const fault = (field: keyof TypedAnswer, message: string) => ({
    field: answerFieldOf(field, row),
    message: `${row.reference}: ${message}`,
  });
  return {
    typed: {
      ...BLANK_ANSWER,
      ...{ decision: decided ?? '', reasons, action, due: dueTyped },
      owner: known ? String(known.id) : owner === '' ? '' : writtenOwner(oneLine(owner)),
    },
    faults: [
      ...(decision !== '' && decided === null
        ? [fault('decision', `“${quoted(decision)}” is not a decision. Select what the response says`)]
        : []),
      ...(isUnread ? [fault('due', `“${quoted(due)}” is not a date. Enter one, or leave it empty`)] : []),
    ],
  };
}

/** A day as it was written on a form; empty where nothing was, or nothing that names a day. */
export function readFormDay(words: string): { readonly typed: TypedDay; readonly isUnread: boolean } {
  const { dueOn } = readDueCell(oneLine(words));
  return { typed: typedDayOf(dueOn) ?? EMPTY_DAY, isUnread: words !== '' && dueOn === null };
}

/** The decision that was chosen, or that other words plainly say. */
function decisionNamed(words: string): ResponseDecision | null {
  const plain = oneLine(words).toLowerCase();
  const names = Object.entries(DECISION_NAMES) as [ResponseDecision, string][];
  return names.find(([, name]) => name.toLowerCase() === plain)?.[0] ?? decisionIn(oneLine(words));
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function quoted(words: string): string {
  const line = oneLine(words);
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
