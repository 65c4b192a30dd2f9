import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import type { PageView } from '../../web/page.js';
import { NO_OTHER } from './acting-capacity.form.js';
import { ACTS_AS, ACTS_AS_NAMES } from './acting-capacity.rules.js';

export type ActingCapacityView = PageView & { readonly frame: FormFrame; readonly actsAs: RadiosArguments };

/** What the next page says once it is saved. */
export const CAPACITY_SAVED = 'In what capacity it acts is saved, for recommendations entered from now on';

/** @param name of the panel or the report @param path its page */
export function actingCapacityView(
  { name, path }: { readonly name: string; readonly path: string },
  typed: string,
  faults: readonly FieldError[] = [],
): ActingCapacityView {
  return {
    title: 'In what capacity does it act?',
    faults,
    backLink: { text: name, href: path },
    frame: formFrame({ action: `${path}/acting`, submit: 'Save', cancel: path }, { caption: name }),
    actsAs: radios({
      name: 'actsAs',
      legend: 'It acts as',
      hint: 'What it recommends from now on is answered under that law, whoever is asked. What is in the register keeps its rule, which can be changed on the page of each.',
      items: [
        { value: NO_OTHER, text: 'Overview and scrutiny committee: the rule follows from who is asked' },
        ...ACTS_AS.map((value) => ({ value, text: ACTS_AS_NAMES[value] })),
      ],
      value: typed,
      error: faults.find(({ field }) => field === 'actsAs')?.message ?? null,
    }),
  };
}
