import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { inRunningText } from '../bodies/body-name.rules.js';
import { Clock } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { formatReference } from '../items/references/reference.rules.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';
import { Refused } from '../web/errors.js';
import { DECISION_NAMES } from './decision-names.js';
import type { DraftRow } from './drafts/response-drafts.queries.js';
import { ResponseDraftsService } from './drafts/response-drafts.service.js';
import type { NewResponse } from './new-response.js';
import { ResponseActionsService } from './response-actions.service.js';
import { ResponsesRepository } from './responses.repository.js';

/** What came of recording a response. */
export type RecordedResponse = {
  readonly responseId: number;
  readonly answers: number;
  readonly actions: readonly string[];
};

/** The formal answers to recommendations. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly responses: ResponsesRepository,
    private readonly actions: ResponseActionsService,
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly drafts: ResponseDraftsService,
  ) {}

  /**
   * Records a response to one or several recommendations, with an action for each line of its plan. Earlier responses stay.
   * @param draft the one that it was recorded from, which is then confirmed; null for none
   * @throws Refused where it answers nothing, is dated in the future or before what it answers was recommended
   */
  async record(
    by: By & { readonly accountId: number },
    response: NewResponse,
    draft: DraftRow | null = null,
  ): Promise<RecordedResponse> {
    const { answers, decidedOn } = response;
    if (answers.length === 0)
      throw new Refused([{ field: null, message: 'Answer at least one recommendation' }]);
    if (decidedOn > this.clock.today())
      throw Refused.at('decidedOn', 'The day of the decision must be today or in the past');
    const recorded = await this.changes.make(by, async (change) => {
      const recorded = await this.recordIn(change, by.accountId, response);
      if (draft) await this.drafts.confirmIn(change, by.accountId, draft, recorded.responseId);
      return recorded;
    });
    await this.actions.deliver();
    return recorded;
  }

  /** The same as a part of a greater change. @throws Refused where it is dated before what it answers was recommended */
  async recordIn(change: Change, recordedById: number, response: NewResponse): Promise<RecordedResponse> {
    const { answers } = response;
    const ids = answers.map(({ recommendationId }) => recommendationId);
    const answered = await this.responses.lockAnswered(change.tx, ids);
    for (const item of answered.values()) requireMadeBefore(item, response);
    const earlier = await this.responses.latestDecisions(change.tx, ids, response.bodyId);
    const responseId = await this.add(change, recordedById, response);
    await this.recordAnswers(change, response, answered, earlier);
    const added = await this.actions.plan(change, response, answered, responseId);
    await this.actions.settle(change, response);
    return { responseId, answers: answers.length, actions: added };
  }

  private async add(
    { tx, at }: Change,
    recordedById: number,
    { answers, continuations: _, ...response }: NewResponse,
  ): Promise<number> {
    const first = { correctsId: null, correctionReason: null };
    return this.responses.add(tx, { ...response, ...first, recordedById, recordedAt: at }, answers);
  }

  private async recordAnswers(
    { tx, record }: Change,
    { bodyId, decidedOn, isDecidedOnKnown = true, decidedBy, publishedAt, answers }: NewResponse,
    answered: ReadonlyMap<number, Recommendation>,
    earlier: ReadonlyMap<number, ResponseDecision>,
  ): Promise<void> {
    const body = await this.responses.bodyName(tx, bodyId);
    for (const { recommendationId, decision, reasons } of answers) {
      const item = answered.get(recommendationId);
      const before = earlier.get(recommendationId);
      if (!item) continue;
      await record({
        action: 'recorded a response',
        subject: { kind: 'recommendation', id: item.id, reference: formatReference({ kind: 'R', ...item }) },
        before: { decision: before ? DECISION_NAMES[before] : null },
        after: {
          decision: DECISION_NAMES[decision],
          reasons,
          decidedBy: decidedBy ? `${decidedBy}, for ${inRunningText(body)}` : body,
          ...(isDecidedOnKnown ? { decidedOn } : {}),
          publishedAt,
        },
      });
    }
  }
}

/** Nobody answers what was not asked yet: a mistyped year is caught here. */
export function requireMadeBefore(
  { year, number, madeOn }: Recommendation,
  { decidedOn }: NewResponse,
): void {
  if (decidedOn >= madeOn) return;
  const reference = formatReference({ kind: 'R', year, number });
  throw Refused.at(
    'decidedOn',
    `The day of the decision must be ${spokenDay(madeOn)} or later: ${reference} was made on that day`,
  );
}
