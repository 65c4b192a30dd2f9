import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { referenceInPath } from '../../recommendations/reference.rules.js';
import { readDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { NewResponse } from '../new-response.js';
import { fieldOf, readAnswer } from './answer-form.js';
import { textIn } from './text-in.js';
import type { TypedResponse } from './typed-response.js';

/** What the form offers: its recommendations, the bodies that may answer, the owners that may be given an action. */
export type ResponseChoices = {
  readonly rows: readonly RecommendationRow[];
  readonly bodies: readonly BodyRow[];
  readonly ownerIds: readonly number[];
};

export type ReadResponse =
  | { readonly ok: true; readonly typed: TypedResponse; readonly response: NewResponse }
  | { readonly ok: false; readonly typed: TypedResponse; readonly faults: readonly FieldError[] };

/** Reads a response to one or several recommendations. */
export function readResponse(body: FormBody, { rows, bodies, ownerIds }: ResponseChoices): ReadResponse {
  const decided = readDay(body, 'decidedOn', 'Day of the decision');
  const read = rows.map((row) => ({ row, ...readAnswer(body, row, ownerIds, rows.length === 1) }));
  const typed: TypedResponse = {
    body: textIn(body, 'body'),
    decidedOn: decided.typed,
    publishedAt: textIn(body, 'publishedAt'),
    answers: Object.fromEntries(
      read.map(({ row, typed: answer }) => [referenceInPath({ kind: 'R', ...row }), answer]),
    ),
  };
  const answering = bodies.find(({ code }) => code === typed.body);
  const answers = read.flatMap(({ answer }) => answer ?? []);
  const faults = [
    ...(answering ? [] : [{ field: 'body', message: 'Choose which body answers' }]),
    ...decided.faults.map(({ message }) => ({ field: 'decidedOn', message })),
    ...(typed.publishedAt.length > 2000
      ? [{ field: 'publishedAt', message: 'Where it was published must be 2,000 characters or fewer' }]
      : []),
    ...read.flatMap((each) => each.faults),
  ];
  const first = rows[0];
  if (faults.length === 0 && answers.length === 0 && first) {
    faults.push({ field: fieldOf('decision', first), message: 'Answer at least one recommendation' });
  }
  if (faults.length > 0 || !answering || !decided.day) return { ok: false, typed, faults };
  const { publishedAt } = typed;
  const response = {
    bodyId: answering.id,
    decidedOn: decided.day,
    publishedAt: publishedAt || null,
    documentId: null,
    answers,
  };
  return { ok: true, typed, response };
}
