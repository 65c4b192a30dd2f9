import { bodyPath } from '../../bodies/body-path.js';
import { CLOCK_RULE_LABELS, clockRuleLabel } from '../../deadlines/clock-rule-names.rules.js';
import type { CouncilLaw } from '../../deadlines/council-law.rules.js';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import { BY_KIND } from './body-clock.form.js';
import { type ClockFields, clockFields, sourceOfRule, type TypedClockRule } from './clock-fields.view.js';
import { type AnsweringBody, defaultClock } from './default-clock.rules.js';

export type BodyClockView = PageView &
  ClockFields & {
    readonly frame: FormFrame;
  };

export function bodyClockView(
  body: AnsweringBody & { readonly code: string; readonly name: string },
  law: CouncilLaw,
  typed: TypedClockRule,
  faults: readonly FieldError[] = [],
): BodyClockView {
  const path = bodyPath(body.code);
  const byKind = defaultClock({ ...body, clockRule: null, clockLength: null, clockCitation: null }, law);
  return {
    title: `How ${body.name} answers`,
    faults,
    backLink: { text: body.name, href: path },
    frame: formFrame({ action: `${path}/clock`, submit: 'Save', cancel: path }),
    ...clockFields(
      {
        legend: 'What kind of addressee is it?',
        hint: 'This decides which rule sets its response date.',
        items: [
          { value: BY_KIND, text: 'As its kind says', hint: clockRuleLabel(byKind) },
          ...CLOCK_RULE_NAMES.map((value) => ({
            value,
            text: KINDS_OF_ADDRESSEE[value],
            hint: `${CLOCK_RULE_LABELS[value]} (${sourceOfRule(value)})`,
          })),
        ],
      },
      typed,
      faults,
    ),
  };
}

/** Whom the law, or none, binds to answer. */
const KINDS_OF_ADDRESSEE: Readonly<Record<ClockRuleName, string>> = {
  executive: 'The executive, or the council under executive arrangements',
  health: 'An NHS body or a health service provider',
  'crime-and-disorder': 'A responsible authority or co-operating body for crime and disorder',
  partner: 'A partner authority on the statutory list',
  request: 'Anybody else: no law requires an answer',
  local: 'The council under the committee system, or another under a rule of the council’s own',
};
