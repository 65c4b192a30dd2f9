import { inRunningText } from '../../bodies/body-name.rules.js';
import { CLOCK_RULE_LABELS } from '../../deadlines/clock-rule-names.rules.js';
import {
  CLOCK_RULE_NAMES,
  type ClockRuleName,
  STATUTORY_RULES,
} from '../../deadlines/statutory-clock-law.rules.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import type { PageView } from '../../web/page.js';
import type { RecommendationRow } from '../recommendation-row.js';

export type RecommendationClockView = PageView & {
  readonly frame: FormFrame;
  readonly reference: string;
  readonly rule: RadiosArguments;
  readonly length: InputArguments;
  readonly citation: InputArguments;
};

/** What was typed, or what holds. */
export type TypedClock = {
  readonly rule: string;
  readonly length: string;
  readonly citation: string;
  readonly seen: number;
};

/** @param addressee given where it is the clock of a further addressee */
export function recommendationClockView(
  row: RecommendationRow,
  typed: TypedClock,
  addressee: unknown,
  faults: readonly FieldError[] = [],
): RecommendationClockView {
  const path = pathOfReference({ kind: 'R', ...row });
  const errorAt = (name: string) => faults.find(({ field }) => field === name)?.message ?? null;
  return {
    title: addressee
      ? `Response clock of ${row.reference} for ${inRunningText(row.addresseeName)}`
      : `Response clock of ${row.reference}`,
    faults,
    backLink: { text: 'Back', href: path },
    reference: row.reference,
    frame: formFrame(
      {
        action: addressee ? `${path}/clock?addressee=${row.addresseeCode}` : `${path}/clock`,
        submit: 'Save',
        cancel: path,
      },
      { seen: typed.seen },
    ),
    rule: radios({
      name: 'rule',
      legend: 'Which rule sets the response date?',
      items: CLOCK_RULE_NAMES.map((value) => ({
        value,
        text: CLOCK_RULE_LABELS[value],
        hint: sourceOf(value),
      })),
      value: typed.rule,
      error: errorAt('rule'),
    }),
    length: textInput({
      name: 'length',
      label: 'Length of the council’s own rule',
      hint: 'Only for the council’s own rule: days, working days, weeks or months, like 28d, 20wd, 8w or 2m. The day that starts it is counted; add “after” where it is not: 20wd after.',
      value: typed.length,
      width: 10,
      error: errorAt('length'),
    }),
    citation: textInput({
      name: 'citation',
      label: 'Where the council’s own rule stands (optional)',
      hint: 'As letters are to cite it, for example: the council’s constitution, part 4, rule 16.',
      value: typed.citation,
      error: errorAt('citation'),
    }),
  };
}

function sourceOf(name: ClockRuleName): string {
  return name === 'local' ? 'The council’s constitution' : STATUTORY_RULES[name].source;
}
