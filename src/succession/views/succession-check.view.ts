import { bodyPath } from '../../bodies/body-path.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { PageView } from '../../web/page.js';
import type { TypedSuccession } from '../forms/succession-fields.form.js';
import { MANNER_WORDS } from '../succession.rules.js';
import type { SuccessionFacts } from '../succession-finder.service.js';
import { itemKey, type SuccessionPlan, type TransferItem } from '../succession-plan.js';
import { TRANSFER_KIND_NAMES, type TransferGroup, transferTables } from './transfer-table.view.js';

const READABLE = 120;

export type SuccessionCheckView = PageView & {
  readonly frame: FormFrame;
  readonly rows: readonly SummaryRow[];
  readonly changeAction: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** What passes to the one successor; empty where there are several, or nothing passes. */
  readonly items: readonly TransferGroup[];
  /** Who takes each thing, where there are several successors. */
  readonly choices: readonly SelectArguments[];
};

/** What will pass to whom, before it does. */
export function successionCheckView(
  { body, items }: SuccessionFacts,
  plan: SuccessionPlan,
  typed: TypedSuccession,
): SuccessionCheckView {
  const place = `${bodyPath(body.code)}/succession`;
  const several = plan.successors.length > 1;
  return {
    title: 'Check what passes on',
    frame: formFrame(
      { action: place, submit: 'Pass it on', cancel: null },
      { caption: body.name, wide: true },
    ),
    rows: [
      summaryRow('What happened', `${body.name} ${MANNER_WORDS[plan.manner]}`),
      summaryRow('First day', spokenDay(plan.fromOn)),
      summaryRow(several ? 'Successors' : 'Successor', plan.successors.map(({ name }) => name).join(', ')),
    ],
    changeAction: `${place}/check`,
    fields: fieldsOf(typed),
    items: several ? [] : transferTables(body.name, items),
    choices: several ? items.map((item) => choiceOf(item, plan)) : [],
  };
}

function choiceOf(item: TransferItem, { successors, takers }: SuccessionPlan): SelectArguments {
  const { kind, reference, text } = item;
  const matter = kind === 'meeting' ? 'meeting' : firstWords(text, READABLE);
  return select({
    name: itemKey(item),
    label: `${reference}: ${matter}`,
    hint: TRANSFER_KIND_NAMES[kind],
    items: successors.map(({ name }, index) => ({ value: String(index), text: name })),
    value: String(takers.get(itemKey(item)) ?? 0),
  });
}

function fieldsOf({ form, fromOn }: TypedSuccession): { name: string; value: string }[] {
  const { manner, successor, second, third, newName, newCode, seen } = form;
  const all = {
    ...{ manner, successor, second, third, newName, newCode, seen },
    ...{ 'fromOn-day': fromOn?.day, 'fromOn-month': fromOn?.month, 'fromOn-year': fromOn?.year },
  };
  return Object.entries(all).flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
