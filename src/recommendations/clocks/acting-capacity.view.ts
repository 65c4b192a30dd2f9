import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import { NO_OTHER } from './acting-capacity.form.js';
import { ACTS_AS, ACTS_AS_NAMES } from './acting-capacity.rules.js';

export type ActingCapacityView = PageView & { readonly frame: FormFrame; readonly actsAs: RadiosArguments };

/** @param name of the panel or the report @param path its page */
export function actingCapacityView(
  { name, path }: { readonly name: string; readonly path: string },
  typed: string,
  faults: readonly FieldError[] = [],
): ActingCapacityView {
  return {
    title: 'What capacity does it act in?',
    faults,
    backLink: { text: name, href: path },
    frame: formFrame({ action: `${path}/acting`, submit: 'Save', cancel: path }, { caption: name }),
    actsAs: radios({
      name: 'actsAs',
      legend: 'It acts as',
      hint: 'Its recommendations are answered under that law, whoever is asked. Open clocks in the register are worked out again. If somebody chose another rule for a clock, the clock keeps it.',
      items: [
        { value: NO_OTHER, text: 'Overview and scrutiny committee: the rule follows from who is asked' },
        ...ACTS_AS.map((value) => ({ value, text: ACTS_AS_NAMES[value] })),
      ],
      value: typed,
      error: messagesOf(faults)('actsAs'),
    }),
  };
}

/** What is said when it is saved. @param moved how many open clocks are under another rule now */
export function capacitySaved(moved: number): string {
  if (moved === 0) return 'In what capacity it acts is saved';
  return `In what capacity it acts is saved, and ${plural(moved, 'open clock is', 'open clocks are')} worked out again`;
}
