import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatReference } from '../../items/references/reference.rules.js';
import { type HeldName, type KeptName, nameKey, type SheetName, SheetNames } from './sheet-names.js';

type HeldRow = SheetName & {
  readonly id: number;
  readonly itemId: number | null;
  readonly year: number;
  readonly number: number;
  readonly facts: HeldName['facts'];
};

/** The names of a statement as a table. */
const NAMED = `jsonb_to_recordset($1::jsonb) as n ("bodyId" integer, key text, kind text, part integer)`;

/** Keeps by what sheets know our items. */
@Injectable()
export class ImportReferencesRepository {
  /**
   * Takes the names for this transaction; whoever wants one of them waits, and then sees the item that was made. They are taken in one
   * order by everybody, so that two who want the same ones do not wait for each other.
   */
  async hold(tx: EntityManager, names: readonly SheetName[]): Promise<SheetNames> {
    const theirs = names.filter(({ part }) => part > 0);
    const named = JSON.stringify([...new Map(theirs.map((name) => [nameKey(name), name])).values()]);
    await tx.query(
      `insert into import_references (body_id, sheet_reference, kind, part)
       select "bodyId", key, kind, part from ${NAMED} order by 1, 2, 3, 4 on conflict do nothing`,
      [named],
    );
    const rows: HeldRow[] = await tx.query(
      `select f.id, f.body_id as "bodyId", f.sheet_reference as key, f.kind, f.part, f.facts,
              coalesce(f.recommendation_id, f.action_id) as "itemId", coalesce(r.year, a.year) as year,
              coalesce(r.number, a.number) as number
       from import_references f
       join ${NAMED} on f.body_id = n."bodyId" and f.sheet_reference = n.key and f.kind = n.kind and f.part = n.part
       left join recommendations r on r.id = f.recommendation_id left join actions a on a.id = f.action_id
       order by f.body_id, f.sheet_reference, f.kind, f.part for update of f`,
      [named],
    );
    return new SheetNames(new Map(rows.map((row) => [nameKey(row), heldFrom(row)])));
  }

  /** Keeps which items have the names, and what the sheets have said of them. */
  async keep(tx: EntityManager, kept: readonly KeptName[]): Promise<void> {
    if (kept.length === 0) return;
    await tx.query(
      `update import_references f set facts = k.facts,
              recommendation_id = case when k.kind = 'recommendation' then k."itemId" end,
              action_id = case when k.kind = 'action' then k."itemId" end
       from jsonb_to_recordset($1::jsonb) as k (id integer, kind text, "itemId" integer, facts jsonb) where f.id = k.id`,
      [JSON.stringify(kept.map(({ id, kind, itemId, facts }) => ({ id, kind, itemId, facts })))],
    );
  }
}

function heldFrom({ id, kind, itemId, year, number, facts }: HeldRow): HeldName {
  if (itemId === null) return { id, item: null, facts };
  const reference = formatReference({ kind: kind === 'recommendation' ? 'R' : 'A', year, number });
  return { id, item: { id: itemId, reference }, facts };
}
