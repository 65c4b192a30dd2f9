import { inRunningText } from '../../bodies/body-name.rules.js';
import { CLOCK_RULE_LABELS } from '../../deadlines/clock-rule-names.rules.js';
import { CLOCK_RULE_NAMES } from '../../deadlines/statutory-clock-law.rules.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { type ClockFields, clockFields, sourceOfRule, type TypedClockRule } from './clock-fields.view.js';

export type RecommendationClockView = PageView &
  ClockFields & {
    readonly frame: FormFrame;
    readonly reference: string;
  };

/** What was typed, or what holds. */
export type TypedClock = TypedClockRule & { readonly seen: number };

/** @param addressee given where it is the clock of a further addressee */
export function recommendationClockView(
  row: RecommendationRow,
  typed: TypedClock,
  addressee: unknown,
  faults: readonly FieldError[] = [],
): RecommendationClockView {
  const path = pathOfReference({ kind: 'R', ...row });
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
    ...clockFields(
      {
        legend: 'Which rule sets the response date?',
        items: CLOCK_RULE_NAMES.map((value) => ({
          value,
          text: CLOCK_RULE_LABELS[value],
          hint: sourceOfRule(value),
        })),
      },
      typed,
      faults,
    ),
  };
}
