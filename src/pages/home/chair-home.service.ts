import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { ActionsQueries } from '../../actions/actions.queries.js';
import { FIRST_PAGE } from '../../actions/list/action-order.rules.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { Clock } from '../../calendar/clock.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { type DueLetterLine, LetterLinesService } from '../../reminders/letters/letter-lines.service.js';
import type { TrendPoint } from '../../reports/trend/trend.rules.js';
import { TrendsService } from '../../reports/trend/trends.service.js';
import type { Viewer } from '../../web/access.js';
import { type AnswerOfBody, type ChairedBodyRow, ChairHomeQueries } from './chair-home.queries.js';

/** What a chair or member looks for before a meeting, of the bodies that concern them. */
export type ChairMatters = {
  readonly bodies: readonly ChairedBodyRow[];
  readonly claimed: readonly ActionRow[];
  readonly late: readonly ActionRow[];
  readonly answers: readonly AnswerOfBody[];
  /** Letters that are due from them as chair. */
  readonly letters: readonly DueLetterLine[];
  readonly points: readonly TrendPoint[];
};

const ALL = { ...FIRST_PAGE, size: 1000 };

@Injectable()
export class ChairHomeService {
  constructor(
    private readonly chairs: ChairHomeQueries,
    private readonly actions: ActionsQueries,
    private readonly letters: LetterLinesService,
    private readonly trends: TrendsService,
    private readonly clock: Clock,
  ) {}

  async matters(viewer: Viewer): Promise<ChairMatters> {
    const { personId, bodyIds: named } = viewer;
    const today = this.clock.today();
    const bodies = await this.chairs.bodiesOf(personId, today, currentViewpoint() ? [] : (named ?? []));
    const bodyIds = bodies.map(({ id }) => id);
    const inState = (state: 'overdue' | 'claimed-complete') =>
      this.actions.list({ asker: viewer, bodyIds, states: [state] }, today, ALL);
    const [claimed, late, answers, letters, points] = await Promise.all([
      inState('claimed-complete'),
      inState('overdue'),
      this.chairs.owedTo(bodyIds, today, viewer),
      this.letters.dueFor(viewer, today),
      this.trends.until(today, { visible: visibleTo(viewer), bodyIds }),
    ]);
    return { bodies, claimed: claimed.items, late: late.items, answers, letters, points };
  }
}
