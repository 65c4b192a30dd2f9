import { BULK_PATH, type BulkKind } from '../../items/choosing/bulk-kinds.js';
import { type ChosenItem, chosenValue, shownValue } from '../../items/choosing/chosen-item.rules.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { LinkArguments } from '../../web/govuk/standing-text.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { BulkItem } from '../bulk-item.js';
import type { TypedChange } from '../forms/wanted-change.form.js';
import type { BulkOffer } from '../plans/bulk-offer.js';
import type { BulkPlan, PlannedBulkItem } from '../plans/bulk-plan.js';
import { type BulkFields, bulkFields } from './bulk-fields.view.js';
import { BULK_SUBMITS, bulkTitle, itemsInWords } from './bulk-words.js';
import { otherChange } from './other-change.view.js';

export type BulkChangeView = PageView & {
  readonly frame: FormFrame;
  readonly change: BulkKind;
  /** The list to come back to. */
  readonly back: string;
  /** All that the page shows, so that nothing of it is gone after an error. */
  readonly shown: string;
  readonly fields: BulkFields;
  /** What will happen to which; null where nothing can. */
  readonly will: TableArguments | null;
  /** What stays as it is, and why. */
  readonly wont: readonly {
    readonly id: string;
    readonly reference: string;
    readonly href: string;
    readonly reason: string;
  }[];
  /** Leads on with those of them for which another change is meant; null where there are none. */
  readonly other: LinkArguments | null;
  /** What is changed with what is chosen; null where nothing is. */
  readonly follows: string | null;
};

/** What the page is about: what somebody chose, what they want, what will become of it. */
export type AskedChange = {
  readonly kind: BulkKind;
  readonly back: string;
  readonly typed: TypedChange;
  /** What is ticked. */
  readonly chosen: readonly ChosenItem[];
  /** What the page shows, ticked or not. */
  readonly named: readonly ChosenItem[];
  /** More were ticked than can be changed at once: then none counts as chosen. */
  readonly isTooMany: boolean;
  readonly plan: BulkPlan;
  readonly offer: BulkOffer;
};

/** Asks what is to be done to the chosen items, and says what will happen to which. */
export function bulkChangeView(asked: AskedChange, faults: readonly FieldError[] = []): BulkChangeView {
  const { kind, back, typed, chosen, named, isTooMany, plan, offer } = asked;
  const ticked = new Set(chosen.map(pathOfReference));
  const changing = plan.will.filter(({ item }) => ticked.has(item.path));
  const all = [...plan.will, ...plan.wont].map(({ item }) => item);
  return {
    title: isTooMany
      ? 'Too many are ticked'
      : bulkTitle(kind, plan.will.length > 0 ? changing.map(({ item }) => item) : all),
    faults,
    backLink: { text: 'Back to the list', href: back },
    frame: formFrame(
      { action: BULK_PATH, submit: BULK_SUBMITS[kind], cancel: back },
      { wide: true, warning: kind === 'withdrawal' },
    ),
    change: kind,
    back,
    shown: shownValue(named.map((each) => chosenValue(each, each.seen))),
    fields: bulkFields(kind, typed, offer, faults),
    will: plan.will.length > 0 ? tableOf(kind, plan.will, named, ticked) : null,
    wont: plan.wont.map(({ item, reason }) => ({
      id: idOf(item),
      reference: item.reference,
      href: item.path,
      reason,
    })),
    other: otherChange(
      kind,
      plan.wont.map(({ item }) => item),
      named,
      back,
    ),
    follows:
      kind === 'publicity' && plan.will.some(({ item }) => item.kind === 'R')
        ? 'Actions change with their recommendation: all of them if it becomes exempt, otherwise those whose visibility came with it.'
        : null,
  };
}

function tableOf(
  kind: BulkKind,
  planned: readonly PlannedBulkItem[],
  named: readonly ChosenItem[],
  ticked: ReadonlySet<string>,
): TableArguments {
  const seen = new Map(named.map((each) => [`${each.kind} ${each.year} ${each.number}`, each.seen]));
  const isSaid = planned.some(({ after }) => after !== '');
  return sortableTable({
    caption: captionOf(planned.map(({ item }) => item).filter(({ path }) => ticked.has(path))),
    captionIsShown: true,
    columns: [
      { text: 'Reference', short: true },
      { text: 'What it says' },
      { text: kind === 'hold' ? 'Status' : 'Now' },
      ...(isSaid ? [{ text: 'Then' }] : []),
    ],
    rows: planned.map(({ item, now, after }) => [
      {
        text: item.reference,
        href: item.path,
        box: {
          form: null,
          name: 'item',
          id: idOf(item),
          value: chosenValue(item, seen.get(`${item.kind} ${item.year} ${item.number}`) ?? 0),
          label: `Change ${item.reference}`,
          isTicked: ticked.has(item.path),
        },
      },
      { text: firstWords(item.text, 140) },
      { text: now },
      ...(isSaid ? [{ text: after }] : []),
    ]),
  });
}

function captionOf(items: readonly BulkItem[]): string {
  return items.length === 0 ? 'Nothing will be changed' : `${itemsInWords(items)} will be changed`;
}

function idOf({ reference }: BulkItem): string {
  return `item-${reference.replace('/', '-')}`;
}
