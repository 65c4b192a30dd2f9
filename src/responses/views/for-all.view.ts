import type { OwnerOnDay } from '../../people/owners.queries.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { FOR_ALL } from '../forms/for-all.form.js';
import type { TypedForAll } from '../forms/response-fields.form.js';
import { smallLegend } from './small-legend.js';

/** What is said once for all recommendations of the form. */
export type ForAllFields = {
  readonly decision: RadiosArguments;
  readonly owner: SelectArguments;
  readonly due: DateInputArguments;
  readonly planIsOpen: boolean;
};

export function forAllFields(
  typed: TypedForAll,
  owners: readonly OwnerOnDay[],
  errorAt: (field: string) => string | null,
): ForAllFields {
  const due = dateInput({
    name: FOR_ALL.due,
    legend: 'One due date for all',
    hint: 'For example, 30 9 2022.',
    value: typed.due,
    error: errorAt(FOR_ALL.due),
  });
  return {
    decision: {
      ...smallLegend(
        radios({
          name: FOR_ALL.decision,
          legend: 'What does it say about the recommendations?',
          items: [
            { value: 'accepted', text: 'All are accepted, except where a row below says something else' },
            { value: 'each', text: 'Each row below gives its own answer' },
          ],
          value: typed.decision || 'each',
        }),
      ),
    },
    owner: select({
      name: FOR_ALL.owner,
      label: 'One owner for all',
      empty: 'No owner for all',
      items: owners.map(({ id, name }) => ({ value: String(id), text: name })),
      value: typed.owner,
      error: errorAt(FOR_ALL.owner),
    }),
    due: smallLegend(due),
    planIsOpen:
      [typed.owner, ...Object.values(typed.due)].some(Boolean) ||
      [FOR_ALL.owner, FOR_ALL.due].some((field) => errorAt(field) !== null),
  };
}
