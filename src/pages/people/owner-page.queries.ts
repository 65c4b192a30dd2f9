import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.js';
import { NotFound } from '../../web/errors.js';
import type { Owner } from '../../people/owner.entity.js';

/** Somebody who holds or held a post. */
export type HoldingRow = {
  readonly id: number;
  readonly personId: number;
  readonly person: string;
  readonly email: string | null;
  readonly fromOn: CalendarDay;
  readonly untilOn: CalendarDay | null;
  readonly interim: boolean;
};

/**
 * How many of an owner's actions no verdict has closed by a day: whether anything is owed hangs on the last verdict alone.
 * @param owner the owner's id in SQL, @param day a date in SQL: `$2`
 */
export function openActionsOf(owner: string, day: string): string {
  return `(
  select count(*)::int from actions a
  where a.owner_id = ${owner} and coalesce((
    select v.verdict from verdicts v where v.action_id = a.id and v.decided_on <= ${day}
    order by v.decided_on desc, v.recorded_at desc, v.id desc limit 1
  ), 'none') not in ('agreed-complete', 'no-longer-needed', 'superseded'))`;
}

export type FormerName = { readonly name: string; readonly untilOn: CalendarDay };

/** A post that owes something and that nobody holds. */
export type Vacancy = {
  readonly id: number;
  readonly name: string;
  readonly openActions: number;
  readonly fallbackName: string | null;
};

const VACANCIES = `
  select * from (
    select o.id, o.name, f.name as "fallbackName", ${openActionsOf('o.id', '$1')} as "openActions"
    from owners o left join owners f on f.id = o.fallback_id
    where o.kind = 'post' and (o.retired_on is null or o.retired_on > $1) and not exists (
      select from post_holdings h where h.owner_id = o.id and h.from_on <= $1 and (h.until_on is null or h.until_on >= $1))
  ) vacant where "openActions" > 0 order by "openActions" desc, name`;

/** What the page of one owner shows. */
@Injectable()
export class OwnerPageQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async owner(id: number): Promise<Owner> {
    const [owner] = await this.database.rows<Owner>(
      `select id, kind, name, directorate, organisation, email, retired_on as "retiredOn",
              fallback_id as "fallbackId" from owners where id = $1`,
      [id],
    );
    if (!owner) throw new NotFound(`Owner ${id}`);
    return owner;
  }

  /** Everybody who held the post, the latest first. */
  async holdings(ownerId: number): Promise<HoldingRow[]> {
    return this.database.rows(
      `select h.id, p.id as "personId", p.name as person, p.email, h.from_on as "fromOn", h.until_on as "untilOn", h.interim
       from post_holdings h join people p on p.id = h.person_id
       where h.owner_id = $1 order by h.from_on desc, h.id desc`,
      [ownerId],
    );
  }

  /** How many of its actions are open on `day`. */
  async openActions(ownerId: number, day: CalendarDay): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select ${openActionsOf('$1', '$2')} as count`,
      [ownerId, day],
    );
    return row?.count ?? 0;
  }

  /** What it was called before, the latest name first. */
  async formerNames(ownerId: number): Promise<FormerName[]> {
    return this.database.rows(
      `select name, until_on as "untilOn" from former_owner_names where owner_id = $1 order by id desc`,
      [ownerId],
    );
  }

  /** Posts that nobody holds on `day` and that owe something, with who stands in; those that owe most first. */
  async vacancies(day: CalendarDay): Promise<Vacancy[]> {
    return this.database.rows(VACANCIES, [day]);
  }
}
