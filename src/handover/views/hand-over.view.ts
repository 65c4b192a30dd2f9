import { OWNER_KIND_NAMES, personPath } from '../../people/owner.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { TypedHandOver } from '../forms/hand-over-fields.form.js';
import type { HandOverFacts } from '../hand-over-finder.service.js';
import { awaitedTable, openMattersTable } from './open-matters.view.js';
import { type HandOverOwnerFields, handOverOwnerFields } from './owner-fields.view.js';

export type HandOverView = PageView & {
  readonly personName: string;
  readonly frame: FormFrame;
  readonly sheetHref: string;
  readonly lastOn: DateInputArguments;
  readonly owners: readonly (HandOverOwnerFields & {
    readonly heading: string;
    readonly kindName: string;
    readonly open: TableArguments | null;
    readonly awaited: TableArguments | null;
  })[];
  /** Null where they have no open account. */
  readonly closeAccount: CheckboxesArguments | null;
};

/** The page of somebody who leaves: what is open, and who follows. */
export function handOverView(
  facts: HandOverFacts,
  typed: TypedHandOver,
  faults: readonly FieldError[] = [],
): HandOverView {
  const { person, account, held } = facts;
  const place = personPath(person.id);
  const errorAt = messagesOf(faults);
  return {
    title: `Hand over from ${person.name}`,
    faults,
    backLink: { text: person.name, href: place },
    personName: person.name,
    frame: formFrame(
      { action: `${place}/hand-over/check`, submit: 'Check what will happen', cancel: place },
      { seen: typed.seen, wide: true },
    ),
    sheetHref: `${place}/hand-over/sheet`,
    lastOn: dateInput({
      name: 'lastOn',
      legend: 'Last day',
      hint: 'Whoever takes over begins on the day after',
      value: typed.lastOn,
      error: errorAt('lastOn'),
    }),
    owners: held.map((holding, index) => ({
      heading: holding.name,
      kindName: OWNER_KIND_NAMES[holding.kind],
      open: openMattersTable(
        holding.name,
        facts.open.filter(({ action }) => action.ownerId === holding.ownerId),
      ),
      awaited: awaitedTable(
        holding.name,
        facts.awaited.filter(({ ownerId }) => ownerId === holding.ownerId),
      ),
      ...handOverOwnerFields(holding, typed.owners[index], facts, errorAt),
    })),
    closeAccount: account?.isOpen
      ? checkboxes({
          name: 'closeAccount',
          legend: 'Their account',
          hint: `${account.email} is then signed out and can no longer sign in`,
          items: [{ value: 'yes', text: 'Close it with the hand-over' }],
          values: typed.closeAccount ? ['yes'] : [],
          error: errorAt('closeAccount'),
        })
      : null,
  };
}
