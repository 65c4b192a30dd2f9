import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Publicity, visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { publicityOf, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { isNotClosed } from '../../items/verdicts/latest-verdict.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** An open action that asks how many, or for figures. */
export type CountingAction = {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly bodyId: number;
  readonly publicity: Publicity;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  readonly stems: readonly string[];
};

/** The newest are enough: a figure answers what was asked of late. */
const MOST = 300;
const COUNTS =
  'number | figure | many | percentage | proportion | rate | total | statistic | data | breakdown';

const ACTIONS = `
  select a.id, a.year, a.number, a.text, a.body_id as "bodyId", ${publicityOf('a')}, a.owner_id as "ownerId",
    (select o.name from owners o where o.id = a.owner_id) as "ownerName", ${stemsOf('a.text')} as stems
  from ${visibleRows('actions', '$1')} a
  where a.made_on <= $2 and a.cadence is null and ${isNotClosed('a.id', null)}`;

function stemsOf(text: string): string {
  return `array(select l.lexeme from unnest(search_vector(${text})) l)`;
}

/** What figures of a paper may be taken for. */
@Injectable()
export class FigureChoicesQueries {
  constructor(private readonly database: Database) {}

  /** The stems of each text. */
  async stems(texts: readonly string[]): Promise<string[][]> {
    if (texts.length === 0) return [];
    const rows = await this.database.rows<{ stems: string[] }>(
      `select ${stemsOf('t.text')} as stems from unnest($1::text[]) with ordinality as t (text, place) order by t.place`,
      [texts],
    );
    return rows.map(({ stems }) => stems);
  }

  /** The measures of which figures of these words were recorded before, by words and unit in lower case; the latest counts. */
  async settledBefore(texts: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ key: string; measureId: number }>(
      `select distinct on (1) lower(f.text) || chr(10) || lower(f.unit) as key, f.measure_id as "measureId"
       from figure_proposals f
       where f.kind = 'value' and f.state = 'accepted' and f.measure_id is not null and lower(f.text) = any($1)
       order by 1, f.decided_at desc, f.id desc`,
      [texts.map((text) => text.toLowerCase())],
    );
    return new Map(rows.map(({ key, measureId }) => [key, measureId]));
  }

  /** Actions made by a day that nobody has closed and that ask for a figure, as far as `asker` may see them; the newest first. */
  async countingActions(madeBy: CalendarDay, asker: Asker): Promise<CountingAction[]> {
    return this.database.rows(
      `${ACTIONS} and search_vector(a.text) @@ to_tsquery('english', $3) order by a.id desc limit ${MOST}`,
      [visibleTo(asker), madeBy, COUNTS],
    );
  }

  /** Those of these actions that are still open within a change. */
  async stillOpen(tx: EntityManager, ids: readonly number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    const rows: { id: number }[] = await tx.query(
      `select a.id from actions a where a.id = any($1) and ${isNotClosed('a.id', null)} order by a.id for update of a`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
