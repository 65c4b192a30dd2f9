import type { ItemKind } from '../import.rules.js';
import type { ActionFacts, RecommendationFacts } from '../rows/row-draft.js';

/** Under what a sheet names an item. */
export type SheetName = {
  readonly bodyId: number;
  readonly key: string;
  readonly kind: ItemKind;
  /** Its place among the actions of one reference, from 1; 1 for a recommendation. */
  readonly part: number;
};

/** An item of the register. */
export type KnownAs = { readonly id: number; readonly reference: string };

type Facts = RecommendationFacts | ActionFacts;

/** A name of a sheet that this transaction holds, with the item that has it already and what the sheets have said of it. */
export type HeldName = { readonly id: number; readonly item: KnownAs | null; readonly facts: Facts | null };

/** What is to be kept of a name: which item has it, and what the sheets have said of it by now. */
export type KeptName = {
  readonly id: number;
  readonly kind: ItemKind;
  readonly itemId: number;
  readonly facts: Facts;
};

/** The names that rows at work hold, as they change row by row; they are kept together when all rows are done. */
export class SheetNames {
  private readonly changed = new Map<number, KeptName>();

  constructor(private readonly held: Map<string, HeldName>) {}

  of(name: SheetName): HeldName {
    const found = this.held.get(nameKey(name));
    if (!found) throw new Error(`the name ${name.key} is not held`);
    return found;
  }

  set(name: SheetName, item: KnownAs, facts: Facts): void {
    const { id } = this.of(name);
    this.held.set(nameKey(name), { id, item, facts });
    this.changed.set(id, { id, kind: name.kind, itemId: item.id, facts });
  }

  get toKeep(): readonly KeptName[] {
    return [...this.changed.values()];
  }
}

/** One name among all. */
export function nameKey({ bodyId, key, kind, part }: SheetName): string {
  return `${bodyId} ${kind} ${part} ${key}`;
}
