import { Injectable } from '@nestjs/common';
import { BodiesQueries, type BodyRow } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import type { ImportPlan, KnownNames } from '../import-plan.js';
import { ImportRowsQueries } from '../rows/import-rows.queries.js';
import { knownOwner, newOwnerKind } from '../rows/owner-match.rules.js';
import type { ActionFacts } from '../rows/row-draft.js';
import { groupOf, placeRows, readRows } from '../rows/sheet-drafts.rules.js';
import { type CheckedRow, checkRows } from './checked-rows.rules.js';
import { ImportReferencesQueries, type KnownItem } from './import-references.queries.js';

/** An owner of a sheet whom we do not know. */
export type UnknownOwner = {
  readonly name: string;
  /** What it can be added as; null where it is none of a post or team. */
  readonly kind: 'post' | 'team' | null;
  readonly rows: number;
};

/** What a sheet would become. */
export type CheckedSheet = {
  readonly rows: readonly CheckedRow[];
  readonly unknownOwners: readonly UnknownOwner[];
  readonly bodies: readonly BodyRow[];
};

/** Reads a whole sheet by its plan, without storing anything. */
@Injectable()
export class ImportCheckService {
  constructor(
    private readonly rows: ImportRowsQueries,
    private readonly references: ImportReferencesQueries,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  async check(importId: number, plan: ImportPlan): Promise<CheckedSheet> {
    const bodies = await this.bodies.all();
    const owners = await this.owners.current(this.clock.today());
    const read = readRows(await this.rows.all(importId), plan, { bodies, owners });
    const known = await this.references.under(read.flatMap(({ draft }) => draft?.key ?? []));
    const rows = checkRows(placeRows(read, partsIn(known)), known);
    return { rows, unknownOwners: unknownIn(rows, owners), bodies };
  }
}

function partsIn(known: readonly KnownItem[]): Map<string, { part: number; text: string }[]> {
  const parts = new Map<string, { part: number; text: string }[]>();
  for (const item of known) {
    if (item.kind !== 'action') continue;
    const group = parts.get(groupOf(item)) ?? [];
    parts.set(groupOf(item), group);
    group.push({ part: item.part, text: (item.facts as ActionFacts).text });
  }
  return parts;
}

function unknownIn(rows: readonly CheckedRow[], owners: KnownNames['owners']): UnknownOwner[] {
  const counts = new Map<string, number>();
  for (const { draft } of rows) {
    for (const name of new Set(draft?.actions.flatMap(({ owner }) => owner ?? []))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([name]) => knownOwner(name, owners) === null)
    .map(([name, count]) => ({ name, kind: newOwnerKind(name), rows: count }))
    .sort((one, other) => other.rows - one.rows);
}
