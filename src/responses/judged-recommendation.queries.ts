import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../actions/action-row.queries.js';
import { ActionsQueries } from '../actions/actions.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Asker } from '../web/permissions.rules.js';
import { type AnswerRow, ResponsesQueries } from './responses.queries.js';

/** What members look at before they judge a recommendation. */
export type JudgedRecommendation = {
  readonly answers: readonly AnswerRow[];
  readonly actions: readonly ActionRow[];
};

/** Reads what was answered to a recommendation and what is done about it. */
@Injectable()
export class JudgedRecommendationQueries {
  constructor(
    private readonly responses: ResponsesQueries,
    private readonly actions: ActionsQueries,
  ) {}

  /** As it stands on `today`, with the actions and papers that `asker` may see. */
  async of(recommendationId: number, today: CalendarDay, asker: Asker): Promise<JudgedRecommendation> {
    const [answers, actions] = await Promise.all([
      this.responses.ofRecommendation(recommendationId, today, asker),
      this.actions.ofRecommendation(recommendationId, today, asker),
    ]);
    return { answers, actions };
  }
}
