import { CLOCK_RULE_LABELS, clockRuleLabel } from '../../deadlines/clock-rule-names.rules.js';
import type { CouncilLaw } from '../../deadlines/council-law.rules.js';
import {
  CLOCK_RULE_NAMES,
  type ClockRuleName,
  STATUTORY_RULES,
} from '../../deadlines/statutory-clock-law.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import type { PageView } from '../../web/page.js';
import { BY_KIND } from './body-clock.form.js';
import { type AnsweringBody, defaultClock } from './default-clock.rules.js';

export type BodyClockView = PageView & {
  readonly frame: FormFrame;
  readonly rule: RadiosArguments;
  readonly length: InputArguments;
  readonly citation: InputArguments;
};

export function bodyClockView(
  body: AnsweringBody & { readonly code: string; readonly name: string },
  law: CouncilLaw,
  typed: { readonly rule: string; readonly length: string; readonly citation: string },
  faults: readonly FieldError[] = [],
): BodyClockView {
  const path = `/bodies/${body.code}`;
  const errorAt = (name: string) => faults.find(({ field }) => field === name)?.message ?? null;
  const byKind = defaultClock({ ...body, clockRule: null, clockLength: null, clockCitation: null }, law);
  return {
    title: `How ${body.name} answers`,
    faults,
    backLink: { text: body.name, href: path },
    frame: formFrame({ action: `${path}/clock`, submit: 'Save', cancel: path }),
    rule: radios({
      name: 'rule',
      legend: 'What kind of addressee is it?',
      hint: 'The rule that sets its response date follows from it.',
      items: [
        { value: BY_KIND, text: 'As its kind says', hint: clockRuleLabel(byKind) },
        ...CLOCK_RULE_NAMES.map((value) => ({
          value,
          text: KINDS_OF_ADDRESSEE[value],
          hint: `${CLOCK_RULE_LABELS[value]} (${sourceOf(value)})`,
        })),
      ],
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

/** Whom the law, or none, binds to answer. */
const KINDS_OF_ADDRESSEE: Readonly<Record<ClockRuleName, string>> = {
  executive: 'The executive, or the council under executive arrangements',
  health: 'An NHS body or a health service provider',
  'crime-and-disorder': 'A responsible authority or co-operating body for crime and disorder',
  partner: 'A partner authority on the statutory list',
  request: 'Anybody else: it is asked, and no law requires an answer',
  local: 'The council under the committee system, or another under a rule of the council’s own',
};

function sourceOf(name: ClockRuleName): string {
  return name === 'local' ? 'The council’s constitution' : STATUTORY_RULES[name].source;
}
