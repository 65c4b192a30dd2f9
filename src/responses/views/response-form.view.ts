import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { DocumentRow } from '../../documents/documents.queries.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationChoice } from '../../recommendations/recommendation-choice.queries.js';
import { pathOfReference, referenceInPath } from '../../recommendations/reference.rules.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import { BLANK_ANSWER, type TypedResponse } from '../forms/typed-response.js';
import { type AnswerFields, answerFields } from './answer-fields.view.js';

export type ResponseFormView = PageView & {
  readonly action: string;
  /** The paper with which the answers are to be compared. */
  readonly paper: { readonly text: string; readonly href: string } | null;
  readonly body: SelectArguments;
  readonly decidedOn: DateInputArguments;
  readonly publishedAt: InputArguments;
  readonly answers: readonly AnswerFields[];
  readonly cancelHref: string;
};

/** What the form offers to choose from. */
export type ResponseOffer = {
  readonly bodies: readonly BodyRow[];
  readonly owners: readonly OwnerOnDay[];
  /** The paper from which the form was filled; null where it was not. */
  readonly paper: Pick<DocumentRow, 'id' | 'title'> | null;
};

export function responseFormView(
  choice: RecommendationChoice,
  { bodies, owners, paper }: ResponseOffer,
  typed: TypedResponse,
  faults: readonly FieldError[] = [],
): ResponseFormView {
  const errorAt = (name: string) => faults.find(({ field }) => field === name)?.message ?? null;
  const { rows, query } = choice;
  const cancelHref = whereAfter(choice);
  return {
    title: 'Record a response',
    faults,
    backLink: { text: 'Back', href: cancelHref },
    action: `/responses/new${query}${paper ? `&paper=${paper.id}` : ''}`,
    paper: paper && { text: paper.title, href: `/documents/${paper.id}` },
    body: select({
      name: 'body',
      label: 'Which body answers',
      empty: 'Choose a body',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: typed.body,
      error: errorAt('body'),
    }),
    decidedOn: dateInput({
      name: 'decidedOn',
      legend: 'Day of the decision',
      hint: 'For example, 5 7 2022.',
      value: typed.decidedOn,
      error: errorAt('decidedOn'),
    }),
    publishedAt: textInput({
      name: 'publishedAt',
      label: 'Where it was published',
      hint: 'An address on the web, or the name of the paper. Leave it empty if it is not published yet.',
      value: typed.publishedAt,
      error: errorAt('publishedAt'),
    }),
    answers: rows.map((row) =>
      answerFields(
        row,
        typed.answers[referenceInPath({ kind: 'R', ...row })] ?? BLANK_ANSWER,
        owners,
        errorAt,
        rows.length > 1,
      ),
    ),
    cancelHref,
  };
}

/** Where the form leads when it is done or given up. */
export function whereAfter({ documentId, rows: [first] }: RecommendationChoice): string {
  if (documentId !== null) return `/recommendations?document=${documentId}`;
  return first ? pathOfReference({ kind: 'R', ...first }) : '/recommendations';
}
