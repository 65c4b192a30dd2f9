import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { Refused } from '../web/errors.js';
import { RequestAnswersService } from './request-answers.service.js';
import type { RequestDecision } from './request-decision.js';
import { RequestEffectsService } from './request-effects.service.js';
import type { RequestOutcome } from './request-outcome.entity.js';
import type { RequestMeeting, RequestRow } from './requests.queries.js';
import { RequestsRepository } from './requests.repository.js';
import { requestSubject } from './requests.service.js';

/** Answers to what owners asked for. */
@Injectable()
export class RequestDecisionsService {
  constructor(
    private readonly changes: Changes,
    private readonly requests: RequestsRepository,
    private readonly effects: RequestEffectsService,
    private readonly answers: RequestAnswersService,
  ) {}

  /**
   * Grants or refuses requests, all in one transaction: more time becomes an extension, what is not theirs gets another owner. Each
   * asker is told in one e-mail.
   * @throws Refused where one was decided meanwhile, or cannot be granted so
   */
  async decide(by: By & { readonly accountId: number }, decision: RequestDecision): Promise<void> {
    const { requests, outcome, words, decidedBy, decidedOn, meeting } = decision;
    const letters = await this.answers.prepare(decision);
    await this.changes.make(by, async (change) => {
      await this.requireWaiting(change, requests);
      const outcomes: Omit<RequestOutcome, 'id'>[] = [];
      for (const request of [...requests].sort((a, b) => a.itemId - b.itemId)) {
        const effect =
          outcome === 'granted' ? await this.effects.grant(change, by.accountId, request, decision) : NOTHING;
        outcomes.push({
          ...{ requestId: request.id, outcome, words, decidedBy, decidedOn, meetingId: meeting?.id ?? null },
          ...{ ...effect, recordedById: by.accountId, recordedAt: change.at },
        });
        await change.record({
          action: `${outcome} the request${request.kind === 'more-time' ? ' for more time' : ' to pass it on'}`,
          subject: requestSubject({ ...request, kind: request.itemKind, id: request.itemId }),
          after: { decidedBy, decidedOn },
          note: words,
        });
      }
      await this.requests.decide(change.tx, outcomes);
      await this.answers.write(change, letters);
      return true;
    });
    await this.answers.deliver();
  }

  /** Lays requests before a meeting, which decides them. @throws Refused where one was decided meanwhile */
  async lay(
    by: By & { readonly accountId: number },
    requests: readonly RequestRow[],
    meeting: RequestMeeting,
  ): Promise<void> {
    await this.changes.make(by, async (change) => {
      await this.requireWaiting(change, requests);
      await this.requests.lay(
        change.tx,
        requests.map(({ id }) => ({
          ...{ requestId: id, meetingId: meeting.id },
          ...{ recordedById: by.accountId, recordedAt: change.at },
        })),
      );
      for (const request of requests) {
        await change.record({
          action: 'laid the request before a meeting',
          subject: requestSubject({ ...request, kind: request.itemKind, id: request.itemId }),
          after: { body: meeting.bodyName, meetingOn: meeting.heldOn },
        });
      }
      return true;
    });
  }

  private async requireWaiting({ tx }: Change, requests: readonly RequestRow[]): Promise<void> {
    const ids = requests.map(({ id }) => id);
    await this.requests.lock(tx, ids);
    const decided = await this.requests.decidedOf(tx, ids);
    const gone = requests.find(({ id }) => decided.has(id));
    if (gone)
      throw Refused.at('requests', `The request on ${gone.reference} has been decided in the meantime`);
  }
}

const NOTHING = { newDueOn: null, newOwnerId: null };
