import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { Parameters } from '../database/parameters.sql.js';
import { publicityOf, visibleRows } from '../items/publicity/visible-rows.queries.js';
import type { Reference } from '../items/references/reference.rules.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import type { MeasureRow } from './measure-row.js';

/** Which measures are asked for; null asks nothing. */
export type MeasureFilters = {
  /** Who asks; null is the public. */
  readonly asker: Asker | null;
  readonly bodyCode: string | null;
  /** Linked to this recommendation or action. */
  readonly item: Reference | null;
};

/** A page of the list, which is in the order of the names in addresses; `after` and `before` are such names. */
export type MeasurePage = { readonly after: string | null; readonly before: string | null };

export type MeasureList = {
  readonly rows: readonly MeasureRow[];
  readonly previous: string | null;
  readonly next: string | null;
};

export const MEASURES_ON_A_PAGE = 25;
/** More are no help to whoever chooses one. */
const MOST_TO_CHOOSE_FROM = 1000;
/** One recommendation has a handful. */
const MOST_OF_AN_ITEM = 50;

const ROWS = `
  select m.id, m.slug, m.name, m.unit, m.decimals, m.better, m.baseline_value::float8 as "baselineValue",
         m.baseline_on as "baselineOn", m.target_value::float8 as "targetValue", m.target_on as "targetOn",
         m.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName", ${publicityOf('m')}
  from ${visibleRows('measures', '$1')} m join bodies b on b.id = m.body_id where true`;

const LINKED_TO = {
  R: `exists (select from measure_links l join ${visibleRows('recommendations', '$1')} i on i.id = l.recommendation_id`,
  A: `exists (select from measure_links l join ${visibleRows('actions', '$1')} i on i.id = l.action_id`,
} as const;

/** Measures as they stand. What one was on a day is said by its values. */
@Injectable()
export class MeasuresQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound also where it is there, but not for this role */
  async bySlug(slug: string, asker: Asker | null): Promise<MeasureRow> {
    const [row] = await this.database.rows<MeasureRow>(`${ROWS} and m.slug = $2`, [visibleTo(asker), slug]);
    if (!row) throw new NotFound('This measure');
    return row;
  }

  /** Those of these names in addresses that there are for this role. */
  async bySlugs(slugs: readonly string[], asker: Asker | null): Promise<MeasureRow[]> {
    return this.database.rows(`${ROWS} and m.slug = any($2::text[]) order by m.slug`, [
      visibleTo(asker),
      slugs,
    ]);
  }

  /** All that there are for this role, to choose from, by name. */
  async toChooseFrom(asker: Asker): Promise<MeasureRow[]> {
    return this.database.rows(`${ROWS} order by m.slug limit ${MOST_TO_CHOOSE_FROM}`, [visibleTo(asker)]);
  }

  /** The measures that tell of a recommendation, by name. */
  async ofRecommendation(id: number, asker: Asker | null): Promise<MeasureRow[]> {
    return this.database.rows(
      `${ROWS} and exists (select from measure_links l where l.measure_id = m.id and l.recommendation_id = $2)
       order by m.slug limit ${MOST_OF_AN_ITEM}`,
      [visibleTo(asker), id],
    );
  }

  /** Those of a body of which something was recorded since a day, or of days since. */
  async newSince(bodyId: number, since: CalendarDay, asker: Asker): Promise<MeasureRow[]> {
    return this.database.rows(
      `${ROWS} and m.body_id = $2 and exists (select from measure_values v where v.measure_id = m.id
         and (v.measured_on > $3 or (v.recorded_at at time zone 'Europe/London')::date > $3))
       order by m.slug limit ${MOST_OF_AN_ITEM}`,
      [visibleTo(asker), bodyId, since],
    );
  }

  async list(
    { asker, bodyCode, item }: MeasureFilters,
    { after, before }: MeasurePage,
  ): Promise<MeasureList> {
    const parameters = new Parameters(visibleTo(asker));
    const conditions: string[] = [];
    if (bodyCode) conditions.push(`b.code = ${parameters.place(bodyCode)}`);
    if (item)
      conditions.push(`${LINKED_TO[item.kind]} where l.measure_id = m.id
        and i.year = ${parameters.place(item.year)} and i.number = ${parameters.place(item.number)})`);
    const backwards = before !== null && after === null;
    const from = after ?? before;
    if (from !== null) conditions.push(`m.slug ${backwards ? '<' : '>'} ${parameters.place(from)}`);
    const where = conditions.map((condition) => ` and ${condition}`).join('');
    const found = await this.database.rows<MeasureRow>(
      `${ROWS}${where} order by m.slug ${backwards ? 'desc' : 'asc'} limit ${MEASURES_ON_A_PAGE + 1}`,
      parameters.values,
    );
    const goesOn = found.length > MEASURES_ON_A_PAGE;
    const rows = found.slice(0, MEASURES_ON_A_PAGE);
    if (backwards) rows.reverse();
    return {
      rows,
      previous: (backwards ? goesOn : from !== null) ? (rows[0]?.slug ?? null) : null,
      next: (backwards ? from !== null : goesOn) ? (rows.at(-1)?.slug ?? null) : null,
    };
  }
}
