import type { ItemKind } from '../import.rules.js';
import type { ActionRowFacts, RecommendationRowFacts, RowDraft } from '../rows/row-draft.js';

/** Under what a sheet names an item. */
export type SheetName = {
  readonly bodyId: number;
  readonly key: string;
  readonly kind: ItemKind;
  /** Its place among the items of its kind with this reference, from 1; 0 where the reference is ours. */
  readonly part: number;
};

/** The name of the recommendation of a row. */
export function recommendationName({ own, bodyId, key, recommendationPart = 1 }: RowDraft): SheetName {
  if (own) return { bodyId: 0, key: own.reference, kind: own.kind, part: 0 };
  return { bodyId, key, kind: 'recommendation', part: recommendationPart };
}

/** The name of an action of a row. */
export function actionName({ own, bodyId, key }: RowDraft, part: number): SheetName {
  if (own) return { bodyId: 0, key: own.reference, kind: own.kind, part: 0 };
  return { bodyId, key, kind: 'action', part };
}

/** An item of the register. */
export type ExistingReference = { readonly id: number; readonly reference: string };

type Facts = RecommendationRowFacts | ActionRowFacts;

/** A name of a sheet that this transaction holds, with the item that has it already and what the sheets have said of it. */
export type HeldName = {
  readonly id: number;
  readonly item: ExistingReference | null;
  readonly facts: Facts | null;
};

/** What is to be kept of a name: which item has it, and what the sheets have said of it by now. */
export type KeptName = {
  readonly id: number;
  readonly kind: ItemKind;
  readonly itemId: number;
  readonly facts: Facts;
};

/** A name as it was held before rows changed what is kept of it. */
export type NameBefore = KeptName & { readonly before: HeldName };

/** The names that rows at work hold, as they change row by row; they are kept together when all rows are done. */
export class SheetNames {
  private readonly changed = new Map<number, NameBefore>();

  constructor(private readonly held: Map<string, HeldName>) {}

  of(name: SheetName): HeldName {
    const found = this.held.get(nameKey(name));
    if (!found) throw new Error(`the name ${name.key} is not held`);
    return found;
  }

  set(name: SheetName, item: ExistingReference, facts: Facts): void {
    const held = this.of(name);
    const { id } = held;
    this.held.set(nameKey(name), { id, item, facts });
    if (name.part === 0) return;
    const before = this.changed.get(id)?.before ?? held;
    this.changed.set(id, { id, kind: name.kind, itemId: item.id, facts, before });
  }

  /** Names for which the register itself answers; what is kept of them is the register. */
  addOwn(name: SheetName, item: ExistingReference, facts: Facts): void {
    this.held.set(nameKey(name), { id: -item.id, item, facts });
  }

  get toKeep(): readonly NameBefore[] {
    return [...this.changed.values()];
  }
}

/** One name among all. */
export function nameKey({ bodyId, key, kind, part }: SheetName): string {
  return `${bodyId} ${kind} ${part} ${key}`;
}
