import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { Clock } from '../calendar/clock.js';
import { clockSubject } from '../recommendations/clocks/recommendation-clocks.repository.js';
import { ChangedMeanwhile, Refused } from '../web/errors.js';
import { DECISION_NAMES } from './decision-names.js';
import type { Correction, NewResponse } from './new-response.js';
import type { Response } from './response.entity.js';
import { ResponseActionsService } from './response-actions.service.js';
import type { ResponseAnswer } from './response-answer.entity.js';
import { ResponsesRepository } from './responses.repository.js';
import { requireMadeBefore } from './responses.service.js';

type Recorder = By & { readonly accountId: number };

/** Responses that were recorded wrongly. */
@Injectable()
export class ResponseCorrectionsService {
  constructor(
    private readonly responses: ResponsesRepository,
    private readonly actions: ResponseActionsService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Records how a response should have been recorded. The wrong one stays, and counts no more; the actions that were made from its plan
   * stay as they are. One that answers nothing says that the other was recorded by mistake.
   * @returns the id of the response that stands now
   * @throws Refused where it is dated in the future or before what it answers was recommended
   * @throws ChangedMeanwhile where somebody else has put it right already
   */
  async correct(by: Recorder, response: NewResponse, { responseId, reason }: Correction): Promise<number> {
    if (response.decidedOn > this.clock.today())
      throw Refused.at('decidedOn', 'The day of the decision must be today or in the past');
    const corrected = await this.changes.make(by, async (change) => {
      const { tx, at } = change;
      const wrong = await this.responses.lock(tx, responseId);
      await this.requireStanding(change, wrong);
      const answered = response.answers.map(({ recommendationId }) => recommendationId);
      const rejectedBefore = new Set(await this.responses.rejectedOf(tx, answered));
      const id = await this.responses.add(
        tx,
        {
          ...withoutAnswers(response),
          documentId: wrong.documentId,
          correctsId: wrong.id,
          correctionReason: reason,
          recordedById: by.accountId,
          recordedAt: at,
        },
        response.answers,
      );
      await this.recordCorrected(change, wrong, response, reason);
      await this.actions.settle(change, response, rejectedBefore);
      return id;
    });
    await this.actions.deliver();
    return corrected;
  }

  private async requireStanding({ tx }: Change, { id }: Response): Promise<void> {
    const correction = await this.responses.correctionOf(tx, id);
    if (!correction) return;
    throw new ChangedMeanwhile('This response', `/responses/${correction.id}`, [
      `It was corrected: ${correction.correctionReason}`,
    ]);
  }

  /** An entry for each recommendation that is answered otherwise than before, or no more. */
  private async recordCorrected(
    { tx, record }: Change,
    wrong: Response,
    response: NewResponse,
    reason: string,
  ): Promise<void> {
    const before = await this.responses.answersOf(tx, wrong.id);
    const after = new Map(response.answers.map((answer) => [answer.recommendationId, answer]));
    const items = await this.responses.lockAnswered(tx, [...new Set([...before.keys(), ...after.keys()])]);
    for (const item of items.values()) {
      if (after.has(item.id)) requireMadeBefore(item, response);
      await record({
        action: 'corrected a response',
        subject: clockSubject(item),
        before: factsOf(wrong, before.get(item.id)),
        after: factsOf(response, after.get(item.id)),
        note: reason,
      });
    }
  }
}

type Dated = Pick<Response, 'decidedOn' | 'decidedBy' | 'publishedAt'>;

function factsOf(
  { decidedOn, decidedBy, publishedAt }: Dated,
  answer: Pick<ResponseAnswer, 'decision' | 'reasons'> | undefined,
) {
  if (!answer) return { decision: null };
  return {
    decision: DECISION_NAMES[answer.decision],
    reasons: answer.reasons,
    decidedBy,
    decidedOn,
    publishedAt,
  };
}

function withoutAnswers({
  answers: _,
  continuations: __,
  ...response
}: NewResponse): Omit<NewResponse, 'answers' | 'continuations'> {
  return response;
}
