import { formatReference, parseReference } from '../../items/references/reference.rules.js';
import type { FrozenRow } from './frozen-row.js';

/** What a report says, as far as two of them are compared. */
export type ComparableReport = { readonly model: object; readonly rows: readonly FrozenRow[] };

export type ChangedValue = {
  readonly name: string;
  /** Null where there was none. */
  readonly was: string | null;
  readonly is: string | null;
};

export type ItemDifference = {
  readonly reference: string;
  /** What the item asks. */
  readonly words: string;
  readonly kind: 'added' | 'left-out' | 'changed';
  readonly changes: readonly ChangedValue[];
};

/** What one report says otherwise than another: numbers of the whole, and item by item in the order of the references. */
export type ReportDifferences = {
  readonly numbers: readonly ChangedValue[];
  readonly items: readonly ItemDifference[];
};

/** @param was the report that stands @param is the one that would take its place */
export function reportDifferences(was: ComparableReport, is: ComparableReport): ReportDifferences {
  const [old, young] = [itemsOf(was.rows), itemsOf(is.rows)];
  const references = [...new Set([...old.keys(), ...young.keys()])].sort(byReference);
  return {
    numbers: changedValues(numbersOf(was.model), numbersOf(is.model)),
    items: references.flatMap((reference) => difference(reference, old.get(reference), young.get(reference))),
  };
}

type Values = ReadonlyMap<string, string>;

function difference(reference: string, was: Values | undefined, is: Values | undefined): ItemDifference[] {
  const words = is?.get('words') ?? was?.get('words') ?? '';
  if (!was) return [{ reference, words, kind: 'added', changes: changedValues(new Map(), section(is)) }];
  if (!is) return [{ reference, words, kind: 'left-out', changes: changedValues(section(was), new Map()) }];
  const changes = changedValues(was, is);
  return changes.length === 0 ? [] : [{ reference, words, kind: 'changed', changes }];
}

/** Of an item that is new or gone its place in the report says enough. */
function section(values: Values | undefined): Values {
  const place = values?.get('section');
  return new Map(place === undefined ? [] : [['section', place]]);
}

function changedValues(was: Values, is: Values): ChangedValue[] {
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names
    .map((name) => ({ name, was: was.get(name) ?? null, is: is.get(name) ?? null }))
    .filter((each) => each.was !== each.is);
}

/** An item may stand in several parts of a report: what they say of it is taken together. */
function itemsOf(rows: readonly FrozenRow[]): Map<string, Values> {
  const items = new Map<string, Map<string, string[]>>();
  for (const { reference, ...cells } of rows) {
    if (typeof reference !== 'string' || reference === '') continue;
    const values = items.get(reference) ?? new Map<string, string[]>();
    items.set(reference, values);
    for (const [name, value] of Object.entries(cells)) {
      if (value === null || value === undefined || value === '') continue;
      const texts = values.get(name) ?? [];
      if (!texts.includes(String(value))) values.set(name, [...texts, String(value)]);
    }
  }
  return new Map([...items].map(([reference, values]) => [reference, joined(values)]));
}

function joined(values: ReadonlyMap<string, readonly string[]>): Values {
  return new Map([...values].map(([name, texts]) => [name, texts.join('; ')]));
}

/** The numbers of the whole by their names: `recommendations made` is 12. */
function numbersOf(model: object): Values {
  const { numbers } = model as { readonly numbers?: { readonly total?: unknown } };
  const found = new Map<string, string>();
  collect(numbers?.total ?? {}, [], found);
  return found;
}

function collect(value: unknown, path: readonly string[], found: Map<string, string>): void {
  if (typeof value === 'number') found.set(path.join(' '), String(value));
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) collect(each, [...path, spoken(name)], found);
}

function spoken(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function byReference(one: string, other: string): number {
  const [a, b] = [sortable(one), sortable(other)];
  return a < b ? -1 : Number(a > b);
}

function sortable(reference: string): string {
  const parsed = parseReference(reference);
  if (!parsed) return reference;
  const kind = parsed.kind === 'R' ? '0' : '1';
  return `${kind}${String(parsed.year).padStart(6, '0')}${String(parsed.number).padStart(6, '0')}${formatReference(parsed)}`;
}
