import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { formatReference } from '../items/references/reference.rules.js';
import { type Asker, mayFor } from '../web/permissions.rules.js';
import { IS_EXEMPT } from './answer-links.queries.js';

/** Somebody who answers in another's place today. */
export type CurrentDelegation = {
  readonly id: number;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly untilOn: CalendarDay;
  /** What they answer for: nothing that is exempt, or became so since. */
  readonly items: readonly {
    readonly kind: 'action' | 'response';
    readonly id: number;
    readonly reference: string;
    readonly bodyId: number;
  }[];
};

type Stored = Omit<CurrentDelegation, 'items'> & {
  readonly items: readonly {
    readonly kind: 'action' | 'response';
    readonly id: number;
    readonly bodyId: number;
    readonly year: number;
    readonly number: number;
  }[];
};

const CURRENT = `
  select d.id, d.from_name as "fromName", d.from_address as "fromAddress", d.to_name as "toName",
         d.to_address as "toAddress", d.until_on as "untilOn", i.items
  from answer_delegations d
  cross join lateral (
    select coalesce(json_agg(json_build_object('kind', kind, 'id', id, 'bodyId', "bodyId", 'year', year, 'number', number) order by kind, year, number), '[]') as items
    from (
      select distinct case when i.action_id is null then 'response' else 'action' end as kind,
             coalesce(i.action_id, i.recommendation_id) as id, coalesce(a.year, r.year) as year, coalesce(a.number, r.number) as number,
             coalesce(a.body_id, r.body_id) as "bodyId"
      from answer_links l join answer_link_items i on i.link_id = l.id
      left join actions a on a.id = i.action_id left join recommendations r on r.id = i.recommendation_id
      where l.delegation_id = d.id and not ${IS_EXEMPT}
    ) each
  ) i
  where d.until_on >= $1 and d.ended_at is null`;

/** Who answers in whose place. */
@Injectable()
export class AnswerDelegationsQueries {
  constructor(private readonly database: Database) {}

  /** Everybody who does so on `day`, the first to end first. */
  async current(day: CalendarDay): Promise<CurrentDelegation[]> {
    return this.rows(`${CURRENT} order by d.until_on, d.id`, [day]);
  }

  /** The same, as far as it is about what belongs to the bodies of whoever keeps the register of some. */
  async currentFor(asker: Asker, day: CalendarDay): Promise<CurrentDelegation[]> {
    const current = await this.current(day);
    if (asker.bodyIds === null) return current;
    return current
      .map((each) => ({
        ...each,
        items: each.items.filter(({ bodyId }) => mayFor(asker, 'read-workings', bodyId)),
      }))
      .filter(({ items }) => items.length > 0);
  }

  /** Those who do so in place of whoever has this address. */
  async from(address: string, day: CalendarDay): Promise<CurrentDelegation[]> {
    return this.rows(`${CURRENT} and d.from_address = $2 order by d.until_on, d.id`, [day, address]);
  }

  /** Those through whom whoever has this address answers. */
  async to(address: string, day: CalendarDay): Promise<CurrentDelegation[]> {
    return this.rows(`${CURRENT} and d.to_address = $2 order by d.until_on, d.id`, [day, address]);
  }

  private async rows(sql: string, parameters: readonly unknown[]): Promise<CurrentDelegation[]> {
    const rows = await this.database.rows<Stored>(sql, [...parameters]);
    return rows.map((row) => ({
      ...row,
      items: row.items.map(({ kind, id, bodyId, year, number }) => ({
        ...{ kind, id, bodyId },
        reference: formatReference({ kind: kind === 'action' ? 'A' : 'R', year, number }),
      })),
    }));
  }
}
