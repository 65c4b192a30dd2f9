import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatReference, type Reference } from '../recommendations/reference.rules.js';
import type { ItemKind } from './import.rules.js';
import { ImportReference } from './import-reference.entity.js';
import type { ActionFacts, RecommendationFacts } from './row-draft.js';

/** Under what a sheet names an item. */
export type SheetName = {
  readonly bodyId: number;
  readonly key: string;
  readonly kind: ItemKind;
  readonly part: number;
};

/** A name of a sheet that this transaction holds, with the item that has it already. */
export type HeldName = {
  readonly id: number;
  readonly item: (Reference & { readonly itemId: number; readonly reference: string }) | null;
  readonly facts: RecommendationFacts | ActionFacts | null;
};

/** Keeps by what sheets know our items. */
@Injectable()
export class ImportReferencesRepository {
  /** Takes the name for this transaction; whoever wants the same one waits, and then sees the item that was made. */
  async hold(tx: EntityManager, { bodyId, key, kind, part }: SheetName): Promise<HeldName> {
    await tx.query(
      `insert into import_references (body_id, sheet_reference, kind, part) values ($1, $2, $3, $4) on conflict do nothing`,
      [bodyId, key, kind, part],
    );
    const [row]: {
      id: number;
      itemId: number | null;
      year: number;
      number: number;
      facts: HeldName['facts'];
    }[] = await tx.query(
      `select f.id, coalesce(f.recommendation_id, f.action_id) as "itemId", coalesce(r.year, a.year) as year,
              coalesce(r.number, a.number) as number, f.facts
       from import_references f left join recommendations r on r.id = f.recommendation_id left join actions a on a.id = f.action_id
       where f.body_id = $1 and f.sheet_reference = $2 and f.kind = $3 and f.part = $4 for update of f`,
      [bodyId, key, kind, part],
    );
    if (!row) throw new Error(`the name ${key} was not kept`);
    const reference = {
      kind: kind === 'recommendation' ? ('R' as const) : ('A' as const),
      year: row.year,
      number: row.number,
    };
    const item =
      row.itemId === null
        ? null
        : { ...reference, itemId: row.itemId, reference: formatReference(reference) };
    return { id: row.id, item, facts: row.facts };
  }

  /** Keeps which item has the name, and what the sheets have said of it. */
  async keep(
    tx: EntityManager,
    id: number,
    kind: ItemKind,
    itemId: number,
    facts: RecommendationFacts | ActionFacts,
  ): Promise<void> {
    const item = kind === 'recommendation' ? { recommendationId: itemId } : { actionId: itemId };
    await tx.update(ImportReference, { id }, { ...item, facts: facts as object });
  }
}
