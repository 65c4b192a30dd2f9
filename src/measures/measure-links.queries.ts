import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import { formatReference, type Reference, type ReferenceKind } from '../items/references/reference.rules.js';
import { latestVerdict } from '../items/verdicts/latest-verdict.queries.js';
import { Refused } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';

/** A recommendation or an action that a measure tells of, with the days that are marked on its chart. */
export type MeasuredItem = {
  readonly linkId: number;
  readonly kind: ReferenceKind;
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly madeOn: CalendarDay;
  /** The day of the first answer to a recommendation. */
  readonly answeredOn: CalendarDay | null;
  /** When an action is due. */
  readonly dueOn: CalendarDay | null;
  /** When scrutiny agreed that it is complete, where that is its last word. */
  readonly agreedOn: CalendarDay | null;
};

const AGREED = `case when v.verdict = 'agreed-complete' then v.decided_on end`;
const OF_THE_MEASURE = 'l.measure_id = $3';

/** What is said of an item that is not there. */
export function noSuchItem(item: Reference): string {
  return `There is no ${formatReference(item)}`;
}

/** What measures tell of. */
@Injectable()
export class MeasureLinksQueries {
  constructor(private readonly database: Database) {}

  /** @throws Refused where there is no such item, or `asker` may not see it, in the same words */
  async requireItem(item: Reference, asker: Asker): Promise<void> {
    const found = await this.database.rows(
      `select i.id from ${visibleRows('items', '$1')} i where i.kind = $2 and i.year = $3 and i.number = $4`,
      [visibleTo(asker), item.kind, item.year, item.number],
    );
    if (found.length === 0) throw Refused.at('item', noSuchItem(item));
  }

  /** The recommendations, then the actions, that `asker` may see; in the order of their references. */
  async of(measureId: number, today: CalendarDay, asker: Asker | null): Promise<MeasuredItem[]> {
    return this.database.rows(
      `select l.id as "linkId", 'R' as kind, i.year, i.number, i.text, i.made_on as "madeOn", answer.first_on as "answeredOn",
              null::date as "dueOn", ${AGREED} as "agreedOn"
       from measure_links l join ${visibleRows('recommendations', '$2')} i on i.id = l.recommendation_id
       left join lateral (
         select min(ca.decided_on) as first_on from counting_answers ca
         where ca.recommendation_id = i.id and ca.decided_on <= $1
       ) answer on true
       left join lateral ${latestVerdict({ recommendation: 'i.id' }, '$1')} v on true
       where ${OF_THE_MEASURE}
       union all
       select l.id, 'A', i.year, i.number, i.text, i.made_on, null::date, i.due_on, ${AGREED}
       from measure_links l join ${visibleRows('actions', '$2')} i on i.id = l.action_id
       left join lateral ${latestVerdict({ action: 'i.id' }, '$1')} v on true
       where ${OF_THE_MEASURE}
       order by 2 desc, 3, 4`,
      [today, visibleTo(asker), measureId],
    );
  }
}
