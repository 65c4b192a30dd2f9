import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { holderOnDay, holdersOnDay } from '../people/holder-on-day.queries.js';
import type { ChasedOwner } from './chased-owner.rules.js';

type OwnerColumns = Omit<ChasedOwner, 'holder' | 'email' | 'fallback'> & {
  readonly ownerEmail: string | null;
  readonly holderId: number | null;
  readonly holderName: string | null;
  readonly holderEmail: string | null;
  readonly holderLeftOn: CalendarDay | null;
  readonly fallbackId: number | null;
};

const ownersOf = (those: string, holder: string): string => `
  select o.id, o.kind, o.name, o.email as "ownerEmail", o.retired_on as "retiredOn", o.fallback_id as "fallbackId",
         o.reports_to_id as "reportsToId", p.id as "holderId", p.name as "holderName", p.email as "holderEmail",
         p.left_on as "holderLeftOn"
  from ${those} o
  left join ${holder}
  left join people p on p.id = h.person_id`;

const ALL = ownersOf('owners', `${holdersOnDay('$1::date')} h on h.owner_id = o.id`);

/** An owner, all who may stand in, and all to whom one of them reports. */
const AROUND = `(
    with recursive near as (
      select id, fallback_id, reports_to_id from owners where id = $2
      union
      select n.id, n.fallback_id, n.reports_to_id from owners n join near on n.id in (near.fallback_id, near.reports_to_id)
    )
    select * from owners where id in (select id from near)
  )`;

const NEAR = ownersOf(AROUND, `lateral ${holderOnDay('o.id', '$1::date')} h on true`);

/** Who owes, who answers for it, and who stands in. */
@Injectable()
export class ChasedOwnersQueries {
  constructor(private readonly database: Database) {}

  /** Every owner as at `on`, by id: any of them may stand in for another, or be the one to whom another reports. */
  async all(on: CalendarDay): Promise<Map<number, ChasedOwner>> {
    return asOwners(await this.database.rows<OwnerColumns>(ALL, [on]));
  }

  /** This owner, whoever may stand in, and those to whom they report. */
  async around(id: number, on: CalendarDay): Promise<Map<number, ChasedOwner>> {
    return asOwners(await this.database.rows<OwnerColumns>(NEAR, [on, id]));
  }
}

function asOwners(rows: readonly OwnerColumns[]): Map<number, ChasedOwner> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(rows.map((row) => [row.id, ownerOf(row, byId, new Set())]));
}

/** @param passed the owners on the way here: a circle of fallbacks ends where it began */
function ownerOf(
  row: OwnerColumns,
  byId: ReadonlyMap<number, OwnerColumns>,
  passed: ReadonlySet<number>,
): ChasedOwner {
  const { id, kind, name, retiredOn, fallbackId, reportsToId, holderId, holderName } = row;
  const way = new Set([...passed, id]);
  const fallback = fallbackId === null || way.has(fallbackId) ? null : (byId.get(fallbackId) ?? null);
  return {
    ...{ id, kind, name, retiredOn, reportsToId },
    holder:
      holderId === null || holderName === null
        ? null
        : { id: holderId, name: holderName, leftOn: row.holderLeftOn },
    email: kind === 'post' ? row.holderEmail : row.ownerEmail,
    fallback: fallback ? ownerOf(fallback, byId, way) : null,
  };
}
