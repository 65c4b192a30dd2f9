import { referenceInPath } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { TypedDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { answerFieldOf } from '../forms/answer.form.js';
import { type ResponseChoices, readResponse } from '../forms/response.form.js';
import { BLANK_ANSWER, type TypedAnswer, type TypedResponse } from '../forms/response-fields.form.js';
import type { ReadWordForm } from './word-form.rules.js';

/** All that is wrong with a form as it was filled in: what could not be read, and what the page itself would refuse. */
export function wordFormFaults({ typed, faults }: ReadWordForm, choices: ResponseChoices): FieldError[] {
  const read = readResponse(asSubmitted(typed, choices.rows), choices);
  return formFaults(faults, read.ok ? [] : read.faults);
}

/** The page as a browser would send it. */
function asSubmitted(typed: TypedResponse, rows: readonly RecommendationRow[]): FormBody {
  const { body, decidedOn, decidedBy, words, publishedAt, meeting, reason } = typed;
  const fields: Record<string, string> = {
    ...{ body, decidedBy, words, publishedAt, meeting, reason },
    ...dayFields('decidedOn', decidedOn),
  };
  for (const row of rows) {
    const { due, ...answer } = typed.answers[referenceInPath({ kind: 'R', ...row })] ?? BLANK_ANSWER;
    for (const field of Object.keys(answer) as Exclude<keyof TypedAnswer, 'due'>[])
      fields[answerFieldOf(field, row)] = answer[field];
    Object.assign(fields, dayFields(answerFieldOf('due', row), due));
  }
  return fields;
}

function dayFields(name: string, { day, month, year }: TypedDay): Record<string, string> {
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
