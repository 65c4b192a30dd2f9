import { Injectable } from '@nestjs/common';
import { type LinkedItem, LinkedItemsQueries } from '../../actions/links/linked-items.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type MeasureFigures, MeasureFiguresService } from '../../measures/measure-figures.service.js';
import {
  type CorrectionRow,
  RecommendationCorrectionsQueries,
} from '../../recommendations/corrections/recommendation-corrections.queries.js';
import {
  type EndingRow,
  RecommendationEndingsQueries,
} from '../../recommendations/endings/recommendation-endings.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** What happened to a recommendation itself, beside what was answered and done. */
export type RecommendationEvents = {
  readonly corrections: readonly CorrectionRow[];
  readonly endings: readonly EndingRow[];
  readonly links: readonly LinkedItem[];
  /** Whether it made a difference. */
  readonly measures: readonly MeasureFigures[];
};

/** Brings together what happened to one recommendation itself. */
@Injectable()
export class RecommendationEventsQueries {
  constructor(
    private readonly corrections: RecommendationCorrectionsQueries,
    private readonly endings: RecommendationEndingsQueries,
    private readonly links: LinkedItemsQueries,
    private readonly measures: MeasureFiguresService,
  ) {}

  /** The life up to `today`, with the links that `asker` may follow and the measures that it may see. */
  async of(id: number, today: CalendarDay, asker: Asker): Promise<RecommendationEvents> {
    const [corrections, endings, links, measures] = await Promise.all([
      this.corrections.of(id, today),
      this.endings.of(id, today, asker),
      this.links.of({ kind: 'recommendation', id }, today, asker),
      this.measures.ofRecommendation(id, today, asker),
    ]);
    return { corrections, endings, links, measures };
  }
}
