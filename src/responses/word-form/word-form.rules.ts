import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { FilledResponseForm } from '../../documents/reading/filled-response-form.js';
import { parseReference, referenceInPath } from '../../items/references/reference.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { typedDayOf } from '../../web/british-day-field.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { blankResponse, type TypedResponse } from '../forms/response-fields.form.js';
import { readFormAnswer, readFormDay } from './word-form-answer.rules.js';

/** The paper that the form came as. */
type FormPaper = { readonly bodyCode: string; readonly datedOn: CalendarDay };

/** The page of a response as a form in Word fills it, with what of it cannot be recorded as it stands. */
export type ReadWordForm = { readonly typed: TypedResponse; readonly faults: readonly FieldError[] };

/** The references on a form, each once, in its order. */
export function referencesOn({ answers }: FilledResponseForm): string[] {
  const named = answers.flatMap(({ reference }) => {
    const parsed = parseReference(reference);
    return parsed ? [referenceInPath(parsed)] : [];
  });
  return [...new Set(named)];
}

/**
 * Reads a form for these recommendations. Where it answers one twice, what is filled in last counts. What it says of others is told by
 * who asks for the recommendations.
 */
export function readWordForm(
  { whole, answers }: FilledResponseForm,
  rows: readonly RecommendationRow[],
  { bodyCode, datedOn }: FormPaper,
  owners: readonly OwnerOnDay[],
  aliases: ReadonlyMap<string, number>,
): ReadWordForm {
  const read = rows.flatMap((row) => {
    const name = referenceInPath({ kind: 'R', ...row });
    const answer = answers.findLast((each) => isFilled(each) && nameOf(each.reference) === name);
    return answer ? [{ name, ...readFormAnswer(row, answer, owners, aliases) }] : [];
  });
  const decided = readFormDay(whole.decidedOn);
  const decidedOn = whole.decidedOn === '' ? typedDayOf(datedOn) : decided.typed;
  const isAddressee = rows.some((row) => row.addresseeCode === bodyCode);
  return {
    typed: {
      ...blankResponse(isAddressee ? bodyCode : (rows[0]?.addresseeCode ?? bodyCode)),
      ...{ decidedOn, decidedBy: whole.decidedBy, publishedAt: whole.publishedAt, words: whole.words },
      answers: Object.fromEntries(read.map(({ name, typed }) => [name, typed])),
    },
    faults: [
      ...(decided.isUnread
        ? [
            {
              field: 'decidedOn',
              message: `“${whole.decidedOn}” is not a date. Enter the day of the decision`,
            },
          ]
        : []),
      ...read.flatMap(({ faults }) => faults),
    ],
  };
}

function nameOf(reference: string): string | null {
  const parsed = parseReference(reference);
  return parsed && referenceInPath(parsed);
}

function isFilled({ reference: _, ...fields }: FilledResponseForm['answers'][number]): boolean {
  return Object.values(fields).some((words) => words !== '');
}
