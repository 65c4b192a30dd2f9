import type { FieldsetArguments } from '../../web/govuk/fieldset.js';

/** A question under a heading that stands above it already. */
export function smallLegend<Question extends { readonly fieldset?: FieldsetArguments }>(
  question: Question,
): Question {
  const legend = { ...question.fieldset?.legend, classes: 'govuk-fieldset__legend--s' };
  return { ...question, fieldset: { ...question.fieldset, legend } };
}
