import { Injectable } from '@nestjs/common';
import { ActionsRepository } from '../actions/actions.repository.js';
import { ContinuationsService } from '../actions/continuations/continuations.service.js';
import type { Change } from '../audit/change.js';
import { inRunningText } from '../bodies/body-name.rules.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import type { NewAnswer, NewResponse } from './new-response.js';
import { ResponsesRepository } from './responses.repository.js';

/** What a response makes of actions: those of its plan, and those of what it rejects. */
@Injectable()
export class ResponseActionsService {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly continuations: ContinuationsService,
    private readonly responses: ResponsesRepository,
  ) {}

  /**
   * Makes an action for each line of its plan; an open one that is named again goes on.
   * @returns the references of the new ones
   */
  async plan(
    change: Change,
    response: NewResponse,
    answered: ReadonlyMap<number, Recommendation>,
    responseId: number,
  ): Promise<string[]> {
    const drafts = response.answers.flatMap((answer) => draftsOf(answer, answered, response, responseId));
    const added = await this.actions.add(change, drafts);
    const carriedOn = response.answers.flatMap(({ carriesOn, furtherCarriedOn = [] }) => [
      ...(carriesOn ? [carriesOn] : []),
      ...furtherCarriedOn,
    ]);
    for (const { id, reference } of await this.actions.namesOf(change.tx, carriedOn)) {
      await change.record({
        action: 'was named again in a response',
        subject: { kind: 'action', id, reference },
        after: { decidedOn: response.decidedOn },
      });
    }
    return added.map(({ reference }) => reference);
  }

  /**
   * Records what becomes of the open actions of what is rejected now.
   * @param rejectedBefore what was rejected before the response was put right: it was asked then
   * @throws Refused where that was asked and not said of one
   */
  async settle(
    change: Change,
    { bodyId, decidedOn, decidedBy, answers, continuations }: NewResponse,
    rejectedBefore: ReadonlySet<number> = new Set(),
  ): Promise<void> {
    if (continuations === undefined) return;
    const ids = answers
      .filter((answer) => answer.decision === 'rejected' && !rejectedBefore.has(answer.recommendationId))
      .map(({ recommendationId }) => recommendationId);
    const rejected = await this.responses.answeredBy(change.tx, ids, bodyId);
    const body = await this.responses.bodyName(change.tx, bodyId);
    const by = decidedBy ? `${decidedBy}, for ${inRunningText(body)}` : body;
    await this.continuations.settleIn(
      change,
      rejected,
      { cause: 'rejected', decidedBy: by, decidedOn },
      continuations,
    );
  }

  async deliver(): Promise<void> {
    await this.continuations.deliver();
  }
}

function draftsOf(
  { recommendationId, action, furtherActions = [] }: NewAnswer,
  answered: ReadonlyMap<number, Recommendation>,
  { decidedOn }: NewResponse,
  responseId: number,
) {
  const item = answered.get(recommendationId);
  if (!item) return [];
  return [...(action ? [action] : []), ...furtherActions].map((planned) => ({
    ...planned,
    origin: 'recommendation' as const,
    label: item.label,
    bodyId: item.bodyId,
    recommendationId,
    responseId,
    madeOn: decidedOn,
    publicity: item.publicity,
    ownerAsWritten: planned.ownerAsWritten ?? null,
    meetingId: null,
    documentId: null,
    quote: null,
    startOffset: null,
    endOffset: null,
    cadence: null,
  }));
}
