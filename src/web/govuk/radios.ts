import { type ChoiceQuestion, type ChoicesArguments, choicesMarkup, choicesOf } from './choices.js';

/** Arguments of `govuk/radios`. */
export interface RadiosArguments extends ChoicesArguments {
  readonly value?: string | number | null;
}

/** Arguments of a question with one answer; `value` is the answer given so far. */
export function radios(question: ChoiceQuestion & { readonly value: string | null }): RadiosArguments {
  return { ...choicesOf(question), value: question.value };
}

/** What the partial prints. */
export function radiosMarkup(args: RadiosArguments): object {
  const chosen = args.value ? String(args.value) : null;
  return choicesMarkup(args, (item) => String(item.value) === chosen);
}
