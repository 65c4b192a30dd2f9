import { type ChoiceQuestion, type ChoicesArguments, choicesMarkup, choicesOf } from './choices.js';

/** Arguments of `govuk/checkboxes`. */
export interface CheckboxesArguments extends ChoicesArguments {
  readonly values?: readonly (string | number)[];
}

/** Arguments of a question with any number of answers; `values` are those given so far. */
export function checkboxes(
  question: ChoiceQuestion & { readonly values: readonly string[] },
): CheckboxesArguments {
  return { ...choicesOf(question), values: question.values };
}

/** What the partial prints. */
export function checkboxesMarkup(args: CheckboxesArguments): object {
  const chosen = new Set((args.values ?? []).map(String));
  return choicesMarkup(args, (item) => chosen.has(String(item.value)), !args.fieldset);
}
