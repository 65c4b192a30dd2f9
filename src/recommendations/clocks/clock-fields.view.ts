import { type ClockRuleName, STATUTORY_RULES } from '../../deadlines/statutory-clock-law.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';

/** A rule of the clock as it was typed, or as it holds. */
export type TypedClockRule = { readonly rule: string; readonly length: string; readonly citation: string };

/** What is asked of a response clock, of one recommendation or of all to a body. */
export type ClockFields = {
  readonly rule: RadiosArguments;
  readonly length: InputArguments;
  readonly citation: InputArguments;
};

/** @param rules the rules to choose from, with what stands above them */
export function clockFields(
  rules: Pick<Parameters<typeof radios>[0], 'legend' | 'hint' | 'items'>,
  typed: TypedClockRule,
  faults: readonly FieldError[],
): ClockFields {
  const errorAt = messagesOf(faults);
  return {
    rule: radios({ name: 'rule', ...rules, value: typed.rule, error: errorAt('rule') }),
    length: textInput({
      name: 'length',
      label: 'Length of the council’s own rule',
      hint: 'Only for the council’s own rule. Use days, working days, weeks or months, like 28d, 20wd, 8w or 2m. The day that starts it is counted. If it is not, add “after”, like 20wd after.',
      value: typed.length,
      width: 10,
      error: errorAt('length'),
    }),
    citation: textInput({
      name: 'citation',
      label: 'Where the council’s own rule stands (optional)',
      hint: 'As letters should cite it. For example, the council’s constitution, part 4, rule 16.',
      value: typed.citation,
      error: errorAt('citation'),
    }),
  };
}

/** The law in which a rule stands. */
export function sourceOfRule(name: ClockRuleName): string {
  return name === 'local' ? 'The council’s constitution' : STATUTORY_RULES[name].source;
}
