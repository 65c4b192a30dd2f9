import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.js';
import type { Role } from '../../web/access.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { RecommendationsQueries } from '../recommendations.queries.js';
import { alikeEnough, tellingWords } from './likeness.rules.js';

type Candidate = { readonly id: number; readonly text: string };

/** So many are offered, the most alike first. */
const MOST_OFFERED = 5;
/** So many candidates are compared word by word. */
const MOST_COMPARED = 60;

/** By shared runs of three letters, which an index knows; slips of typing do no harm. */
const BY_TRIGRAMS = `
  select id, text from recommendations where publicity = any($1) and text % $2::text
  order by similarity(text, $2::text) desc, id desc limit ${MOST_COMPARED}`;

/** By shared words, for a database without the extension. */
const BY_WORDS = `
  select id, text from recommendations
  where publicity = any($1) and to_tsvector('english', text) @@ to_tsquery('english', $2)
  order by id + 0 desc limit ${MOST_COMPARED}`;

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
    role: Role,
    except: number | null = null,
  ): Promise<RecommendationRow[]> {
    const words = tellingWords(text);
    if (words.length === 0) return [];
    const candidates = (await this.hasTrigrams())
      ? await this.candidates(BY_TRIGRAMS, role, text)
      : await this.candidates(BY_WORDS, role, words.join(' | '));
    const alike = alikeEnough(
      text,
      candidates.filter(({ id }) => id !== except),
    ).slice(0, MOST_OFFERED);
    const rows = await this.recommendations.byIds(
      alike.map(({ id }) => id),
      today,
      role,
    );
    return alike.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  }

  private async candidates(sql: string, role: Role, asked: string): Promise<Candidate[]> {
    return this.database.rows(sql, [visibleTo(role), asked]);
  }

  private async hasTrigrams(): Promise<boolean> {
    const rows = await this.database.rows(`select 1 from pg_extension where extname = 'pg_trgm'`);
    return rows.length > 0;
  }
}
