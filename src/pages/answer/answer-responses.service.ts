import { Injectable } from '@nestjs/common';
import { LINK_READER } from '../../answer-links/link-reader.js';
import { Clock } from '../../calendar/clock.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { deadlineOf, ruleOf } from '../../deadlines/clock-event.rules.js';
import { ClockEventsQueries } from '../../recommendations/clocks/clock-events.queries.js';
import { NoticeLettersQueries } from '../../recommendations/letters/notice-letters.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { ResponseDraftsQueries } from '../../responses/drafts/response-drafts.queries.js';
import type { AnsweredResponse } from './answer-visit.js';

/** Brings together what an addressee needs to know of a formal response: the duty, its law, the letter, the drafts. */
@Injectable()
export class AnswerResponses {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly events: ClockEventsQueries,
    private readonly letters: NoticeLettersQueries,
    private readonly drafts: ResponseDraftsQueries,
    private readonly closedDays: ClosedDaysQueries,
    private readonly clock: Clock,
  ) {}

  /** What is exempt is there too: its addressee was asked it. Of a paper that is not for an officer nothing is named. */
  async of(ids: readonly number[]): Promise<AnsweredResponse[]> {
    if (ids.length === 0) return [];
    const today = this.clock.today();
    const all = await this.recommendations.byIds(ids, today, LINK_READER.ofItsItems);
    const open = await this.recommendations.byIds(ids, today, LINK_READER.ofAllElse);
    const titles = new Map(open.map(({ id, documentTitle }) => [id, documentTitle]));
    const drafts = await this.drafts.of(ids);
    const responses: AnsweredResponse[] = [];
    for (const id of ids) {
      const row = all.find((each) => each.id === id);
      if (!row) continue;
      responses.push({
        row: { ...row, documentTitle: titles.get(id) ?? null },
        ...(await this.dutyOf(row)),
        letters: await this.letters.ofRecommendation(id),
        drafts: drafts.filter(({ recommendationId }) => recommendationId === id),
      });
    }
    return responses;
  }

  private async dutyOf(row: RecommendationRow) {
    const events = await this.events.of(row.id);
    const { explanation } = deadlineOf(row, events, await this.closedDays.all());
    const { duty, source } = ruleOf(row);
    return { duty, source, explanation };
  }
}
