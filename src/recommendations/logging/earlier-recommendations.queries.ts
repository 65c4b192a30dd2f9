import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { RecommendationsQueries } from '../recommendations.queries.js';
import { alikeInStems, distinctiveWords, type Stemmed, someOf } from './likeness.rules.js';
import { stemsInSql } from './stems.sql.js';

type Candidate = Stemmed & { readonly id: number };

/** So many are offered, the most alike first. */
const MOST_OFFERED = 5;
/** So many candidates are compared word by word, the newest first. */
const MOST_COMPARED = 400;

// The sum keeps the planner from walking the primary key in search of rare words, instead of asking the index of words.
const CANDIDATES = `
  select r.id, r.text, ${stemsInSql('r.text')} as stems from ${visibleRows('recommendations', '$1')} r
  where search_vector(r.text) @@ to_tsquery('english', $2)
  order by r.id + 0 desc limit ${MOST_COMPARED}`;

/** Recommendations that panels made before. */
@Injectable()
export class EarlierRecommendationsQueries {
  constructor(
    private readonly database: Database,
    private readonly recommendations: RecommendationsQueries,
  ) {}

  /**
   * Those that ask nearly the same, by any panel, with what became of them; the most alike first.
   * @param text the words that somebody is about to log
   * @param except an id that is not offered: the recommendation itself
   */
  async like(
    text: string,
    today: CalendarDay,
    asker: Asker,
    except: number | null = null,
  ): Promise<RecommendationRow[]> {
    const shared = someOf(distinctiveWords(text));
    if (shared === null) return [];
    const candidates = await this.database.rows<Candidate>(CANDIDATES, [visibleTo(asker), shared]);
    const [asked] = await this.database.rows<{ stems: string[] }>(
      `select ${stemsInSql('$1::text')} as stems`,
      [text],
    );
    const alike = alikeInStems(
      { text, stems: asked?.stems ?? [] },
      candidates.filter(({ id }) => id !== except),
    ).slice(0, MOST_OFFERED);
    const rows = await this.recommendations.byIds(
      alike.map(({ id }) => id),
      today,
      asker,
    );
    return alike.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  }
}
