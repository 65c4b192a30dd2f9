import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { RowBox, TableArguments } from '../../web/govuk/table.js';
import type { Reference } from '../references/reference.rules.js';
import { BULK_BUTTONS, BULK_PATH, type BulkKind } from './bulk-kinds.js';
import { chosenValue } from './chosen-item.rules.js';

/** The form to which the tick boxes of a list belong. */
export const CHOOSING_FORM = 'chosen';
/** The part of an address that asks for a list with everything ticked. */
export const TICKED = 'ticked';

/** What a list can do with what is ticked; the partial `app/choosing` prints it. */
export type ChoosingView = {
  readonly form: string;
  readonly action: string;
  /** The address of the list, to come back to. */
  readonly back: string;
  readonly shown: number;
  readonly ticked: number;
  readonly tickAllHref: string;
  readonly untickHref: string;
  readonly owner: SelectArguments | null;
  readonly buttons: readonly { readonly value: BulkKind; readonly text: string }[];
};

/** What a list offers to do with what is ticked. */
export type Choosing = {
  readonly kinds: readonly BulkKind[];
  /** Who can be given as an owner. */
  readonly owners: readonly { readonly id: number; readonly name: string }[];
  /** The last entry of each item's trail, by its id. */
  readonly seen: ReadonlyMap<number, number>;
  /** Whether the list is asked for with everything ticked. */
  readonly isTicked: boolean;
  /** Whether whoever looks may change what belongs to a body: other rows have no box. */
  readonly mayChange: (bodyId: number) => boolean;
};

type Row = Omit<Reference, 'kind'> & {
  readonly id: number;
  readonly bodyId: number;
  readonly reference: string;
};

/** A list's page with a tick box in each row that whoever looks may change, and what can be done with them. */
export function choosable<View extends { readonly table: TableArguments | null }>(
  view: View,
  kind: Reference['kind'],
  rows: readonly Row[],
  back: string,
  choosing: Choosing | null,
): View & { readonly choosing: ChoosingView | null } {
  const { table } = view;
  const boxed = table && {
    ...table,
    rows: table.rows.map((cells, index) => {
      const row = rows[index];
      if (!cells || !row) return cells;
      const [first, ...others] = cells;
      return first ? [{ ...first, box: rowBox(kind, row, choosing) }, ...others] : cells;
    }),
  };
  return { ...view, table: boxed, choosing: choosingView(rows, back, choosing) };
}

/** The address of the list that is shown. @param query as it was asked for */
export function listHref(path: string, query: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(query).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '' && pair[0] !== TICKED,
  );
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}

/** The tick box of an item; null where whoever looks may not change it. */
export function rowBox(kind: Reference['kind'], row: Row, choosing: Choosing | null): RowBox | null {
  if (!choosing?.mayChange(row.bodyId)) return null;
  const { id, year, number, reference } = row;
  return {
    form: CHOOSING_FORM,
    name: 'item',
    id: `item-${reference.replace('/', '-')}`,
    value: chosenValue({ kind, year, number }, choosing.seen.get(id) ?? 0),
    label: `Tick ${reference}`,
    isTicked: choosing.isTicked,
  };
}

/** What can be done with what is ticked of these; null where nothing can be ticked. */
export function choosingView(
  rows: readonly Row[],
  back: string,
  choosing: Choosing | null,
): ChoosingView | null {
  if (!choosing || choosing.kinds.length === 0) return null;
  const shown = rows.filter(({ bodyId }) => choosing.mayChange(bodyId)).length;
  if (shown === 0) return null;
  return {
    form: CHOOSING_FORM,
    action: BULK_PATH,
    back,
    shown,
    ticked: choosing.isTicked ? shown : 0,
    tickAllHref: `${back}${back.includes('?') ? '&' : '?'}${TICKED}=all#${CHOOSING_FORM}`,
    untickHref: `${back}#${CHOOSING_FORM}`,
    owner: choosing.kinds.includes('owner')
      ? select({
          name: 'owner',
          label: 'Owner',
          items: choosing.owners.map(({ id, name }) => ({ value: String(id), text: name })),
          empty: 'Select an owner',
          value: null,
          id: 'chosen-owner',
        })
      : null,
    buttons: choosing.kinds
      .filter((kind) => kind !== 'owner')
      .map((value) => ({ value, text: BULK_BUTTONS[value] })),
  };
}
