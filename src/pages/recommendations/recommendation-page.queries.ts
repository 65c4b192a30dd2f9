import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { ActionsQueries } from '../../actions/actions.queries.js';
import type { HistoryEntry } from '../../audit/history-entry.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { BankHolidays } from '../../calendar/working-days.js';
import { Config } from '../../config/config.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import { type ImportedFrom, ImportedItemsQueries } from '../../imports/origin/imported-items.queries.js';
import { OpenHistoryQueries } from '../../items/history/open-history.queries.js';
import type { AddresseeClock } from '../../recommendations/addressees/addressee-clock.js';
import { AddresseeClocksQueries } from '../../recommendations/addressees/addressee-clocks.queries.js';
import { type ClockEventRow, ClockEventsQueries } from '../../recommendations/clocks/clock-events.queries.js';
import {
  type LetterLine,
  NoticeLettersQueries,
} from '../../recommendations/letters/notice-letters.queries.js';
import {
  type RecommendationVerdictRow,
  RecommendationVerdictsQueries,
} from '../../responses/recommendation-verdicts.queries.js';
import { type AnswerRow, ResponsesQueries } from '../../responses/responses.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import { type RecommendationEvents, RecommendationEventsQueries } from './recommendation-events.queries.js';

/** What became of a recommendation. */
export type RecommendationPageFacts = {
  readonly life: RecommendationEvents;
  readonly events: readonly ClockEventRow[];
  /** How those are asked to whom it is addressed beside the body that is to answer first. */
  readonly addressees: readonly AddresseeClock[];
  readonly closedDays: BankHolidays;
  /** Whose law says on which grounds it may be exempt. */
  readonly nation: Nation;
  readonly letters: readonly LetterLine[];
  readonly answers: readonly AnswerRow[];
  readonly actions: readonly ActionRow[];
  readonly verdicts: readonly RecommendationVerdictRow[];
  readonly history: readonly HistoryEntry[];
  /** Null where no import entered it. */
  readonly imported: ImportedFrom | null;
};

/** Brings together what several modules know of one recommendation. */
@Injectable()
export class RecommendationPageQueries {
  constructor(
    private readonly lives: RecommendationEventsQueries,
    private readonly events: ClockEventsQueries,
    private readonly addressees: AddresseeClocksQueries,
    private readonly closedDays: ClosedDaysQueries,
    private readonly config: Config,
    private readonly letters: NoticeLettersQueries,
    private readonly responses: ResponsesQueries,
    private readonly actions: ActionsQueries,
    private readonly verdicts: RecommendationVerdictsQueries,
    private readonly history: OpenHistoryQueries,
    private readonly imported: ImportedItemsQueries,
  ) {}

  /** The story up to `today`, with the actions and papers that `asker` may see. */
  async of(recommendationId: number, today: CalendarDay, asker: Asker): Promise<RecommendationPageFacts> {
    const [life, events, addressees, closedDays, letters, answers, actions, verdicts, history, imported] =
      await Promise.all([
        this.lives.of(recommendationId, today, asker),
        this.events.of(recommendationId),
        this.addressees.of([recommendationId], today),
        this.closedDays.all(),
        this.letters.ofRecommendation(recommendationId),
        this.responses.ofRecommendation(recommendationId, today, asker),
        this.actions.ofRecommendation(recommendationId, today, asker),
        this.verdicts.of(recommendationId, today, asker),
        this.history.of('recommendation', recommendationId, asker),
        this.imported.of('recommendation', recommendationId),
      ]);
    const { nation } = this.config;
    return {
      ...{ nation, life, events, addressees, closedDays, letters, answers, actions, verdicts, history },
      imported,
    };
  }
}
