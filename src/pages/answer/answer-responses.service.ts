import { Injectable } from '@nestjs/common';
import { LINK_READER } from '../../answer-links/link-reader.js';
import { Clock } from '../../calendar/clock.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { deadlineOf, ruleOf } from '../../deadlines/clock-event.rules.js';
import type { ClockHolder } from '../../recommendations/addressees/addressee-clock.js';
import {
  AnsweringBodiesQueries,
  type AskedOwner,
} from '../../recommendations/addressees/answering-bodies.queries.js';
import { ClockEventsQueries } from '../../recommendations/clocks/clock-events.queries.js';
import { NoticeLettersQueries } from '../../recommendations/letters/notice-letters.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { ResponseDraftsQueries } from '../../responses/drafts/response-drafts.queries.js';
import { anchorOf } from './answer-path.js';
import type { AnsweredResponse } from './answer-visit.js';

/** Brings together what an addressee needs to know of a formal response: the duty, its law, the letter, the drafts. */
@Injectable()
export class AnswerResponses {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly answering: AnsweringBodiesQueries,
    private readonly events: ClockEventsQueries,
    private readonly letters: NoticeLettersQueries,
    private readonly drafts: ResponseDraftsQueries,
    private readonly closedDays: ClosedDaysQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * One for each body for which these owners answer. What is exempt is there too: its addressee was asked it. Of a paper that is not
   * for an officer nothing is named.
   */
  async of(asked: readonly AskedOwner[]): Promise<AnsweredResponse[]> {
    const ids = [...new Set(asked.map(({ recommendationId }) => recommendationId))];
    if (ids.length === 0) return [];
    const today = this.clock.today();
    const all = await this.recommendations.byIds(ids, today, LINK_READER.ofItsItems);
    const open = await this.recommendations.byIds(ids, today, LINK_READER.ofAllElse);
    const titles = new Map(open.map(({ id, documentTitle }) => [id, documentTitle]));
    const drafts = await this.drafts.of(ids);
    const responses: AnsweredResponse[] = [];
    const rows = ids.flatMap((id) => all.find((each) => each.id === id) ?? []);
    for (const row of await this.answering.asAskedOf(rows, asked, today)) {
      const { id, addresseeId } = row;
      const first = rows.find((each) => each.id === id);
      const letters = await this.letters.ofRecommendation(id);
      responses.push({
        row: { ...row, documentTitle: titles.get(id) ?? null },
        anchor: anchorAfter(row, responses),
        ...(await this.dutyOf(row, first?.addresseeId === addresseeId ? null : addresseeId)),
        letters: letters.filter((letter) => letter.addresseeId === addresseeId),
        drafts: drafts.filter((draft) => draft.recommendationId === id && draft.addresseeId === addresseeId),
      });
    }
    return responses;
  }

  private async dutyOf(row: RecommendationRow, holder: ClockHolder) {
    const events = await this.events.of(row.id);
    const own = events.filter(({ addresseeId }) => addresseeId === holder);
    const { explanation } = deadlineOf(row, own, await this.closedDays.all());
    const { duty, source } = ruleOf(row);
    return { duty, source, explanation };
  }
}

/** Where an owner answers for several that are asked, those after the first are found under their codes. */
function anchorAfter(row: RecommendationRow, before: readonly AnsweredResponse[]): string {
  const anchor = anchorOf({ kind: 'R', ...row });
  return before.some((each) => each.row.id === row.id) ? `${anchor}-${row.addresseeCode}` : anchor;
}
