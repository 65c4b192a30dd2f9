import { Injectable } from '@nestjs/common';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { visibleRows } from '../items/publicity/visible-rows.queries.js';
import {
  alikeInStems,
  distinctiveWords,
  type Stemmed,
  someOf,
} from '../recommendations/logging/likeness.rules.js';
import { stemsInSql } from '../recommendations/logging/stems.sql.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';
import type { Asker } from '../web/permissions.rules.js';

/** What asks nearly the same as each of several texts, the most alike first. */
export type NearSame = readonly (readonly RecommendationRow[])[];

/** So many are offered beside each text, and so many, the newest, are compared word by word. */
const MOST_OFFERED = 3;
const MOST_COMPARED = 100;
/** Fewer words than where one recommendation is logged: the index takes a sixth of the time, and here many are asked about at once. */
const MOST_WORDS = 5;

// The sum keeps the planner from walking the primary key in search of rare words, instead of asking the index of words.
const CANDIDATES = `
  select q.place::int as place, c.id, c.text, ${stemsInSql('c.text')} as stems from unnest($2::text[]) with ordinality as q (words, place)
  cross join lateral (
    select r.id, r.text from ${visibleRows('recommendations', '$1')} r
    where r.document_id is distinct from $3
      and search_vector(r.text) @@ to_tsquery('english', q.words)
    order by r.id + 0 desc limit ${MOST_COMPARED}
  ) c`;

/** Recommendations that panels made before, beside those of a paper on review. */
@Injectable()
export class NearSameQueries {
  constructor(
    private readonly database: Database,
    private readonly recommendations: RecommendationsQueries,
  ) {}

  /** @param except the paper itself, whose own recommendations are not offered */
  async of(texts: readonly string[], except: number, today: CalendarDay, asker: Asker): Promise<NearSame> {
    if (texts.length === 0) return [];
    const words = texts.map((text) => someOf(distinctiveWords(text).slice(0, MOST_WORDS)));
    const asked = await this.database.rows<Stemmed>(
      `select t.text, ${stemsInSql('t.text')} as stems from unnest($1::text[]) with ordinality as t (text, place) order by t.place`,
      [texts],
    );
    const candidates = await this.database.rows<Stemmed & { place: number; id: number }>(CANDIDATES, [
      visibleTo(asker),
      words,
      except,
    ]);
    const alike = asked.map((each, n) => {
      const compared = candidates.filter(({ place }) => place === n + 1);
      return alikeInStems(each, compared).slice(0, MOST_OFFERED);
    });
    const ids = alike.flat().map(({ id }) => id);
    const rows = ids.length > 0 ? await this.recommendations.byIds(ids, today, asker) : [];
    return alike.map((near) => near.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []));
  }
}
