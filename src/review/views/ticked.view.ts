import { EMPTY_DAY } from '../../web/british-day-field.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { TICKED_DUE, TICKED_OWNER, type TypedTicks } from '../forms/ticked.form.js';
import type { ReviewChoices } from '../forms/typed-proposal.form.js';

/** What can be done with the proposals that are ticked. */
export type TickedFields = {
  readonly owner: SelectArguments;
  readonly dueOn: DateInputArguments;
  /** Whether one of them is filled or faulty, so that they stand open. */
  readonly isOpen: boolean;
};

export const NOTHING_TICKED: TypedTicks = { ids: new Set(), owner: '', dueOn: EMPTY_DAY };

export function tickedFields(
  { owner, dueOn }: TypedTicks,
  { owners }: ReviewChoices,
  error: (field: string) => string | null,
): TickedFields {
  const isTyped = owner !== '' || Object.values(dueOn).some((part) => part !== '');
  return {
    isOpen: isTyped || error(TICKED_OWNER) !== null || error(TICKED_DUE) !== null,
    owner: select({
      name: TICKED_OWNER,
      label: 'Owner of the ticked proposals',
      items: owners.map(({ id, name, holder }) => ({
        value: String(id),
        text: holder ? `${name} (${holder})` : name,
      })),
      value: owner,
      empty: 'Do not change the owner',
      error: error(TICKED_OWNER),
    }),
    dueOn: {
      ...dateInput({
        name: TICKED_DUE,
        legend: 'Due date of the ticked proposals',
        value: dueOn,
        error: error(TICKED_DUE),
      }),
      fieldset: { legend: { text: 'Due date of the ticked proposals (optional)' } },
    },
  };
}
