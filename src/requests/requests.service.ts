import { Injectable } from '@nestjs/common';
import { actionSubject } from '../actions/action-subject.js';
import { ActionsRepository } from '../actions/actions.repository.js';
import type { By, Change, Subject } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { formatReference, type Reference } from '../items/references/reference.rules.js';
import { Refused } from '../web/errors.js';
import { moreTimeFault, type RequestKind } from './request.rules.js';
import { RequestsRepository } from './requests.repository.js';

/** Who asks: by a link to an address, or signed in. */
export type Requester = {
  readonly by: By;
  /** By name. */
  readonly name: string;
  readonly address: string | null;
};

export type NewRequest = {
  readonly kind: RequestKind;
  readonly item: Reference & { readonly id: number; readonly ownerId: number | null };
  readonly reason: string;
  readonly untilOn: CalendarDay | null;
  readonly whose: string | null;
};

const ASKED: Record<RequestKind, string> = {
  'more-time': 'asked for more time',
  'not-mine': 'said that it is not theirs',
};

/** What owners ask of democratic services. Each request waits until somebody decides it. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly changes: Changes,
    private readonly requests: RequestsRepository,
    private readonly actions: ActionsRepository,
  ) {}

  /** @throws Refused where the action is closed, one of this kind waits already, or the day cannot be */
  async ask(requester: Requester, request: NewRequest): Promise<number> {
    const { kind, item, reason, untilOn, whose } = request;
    return this.changes.make(requester.by, async (change) => {
      const { tx, at } = change;
      const dueOn = await this.lock(change, item);
      const askedOn = dayInLondon(at);
      if (item.kind === 'A' && (await this.requests.isClosed(tx, item.id, askedOn)))
        throw Refused.at('reason', 'It is closed, so its owner does not need to do anything more');
      const fault = untilOn && moreTimeFault(untilOn, dueOn, askedOn);
      if (fault) throw Refused.at('untilOn', fault);
      const place = {
        actionId: item.kind === 'A' ? item.id : null,
        recommendationId: item.kind === 'R' ? item.id : null,
      };
      if (await this.requests.isWaiting(tx, kind, place))
        throw Refused.at(
          'reason',
          'This was asked already and is waiting for an answer. Withdraw it to ask again',
        );
      const id = await this.requests.add(tx, {
        ...place,
        ...{ kind, ownerId: item.ownerId, askedBy: requester.name, askedAddress: requester.address },
        askedById: requester.address === null ? requester.by.accountId : null,
        ...{ askedOn, reason, untilOn, whose, recordedAt: at },
      });
      await change.record({
        action: ASKED[kind],
        subject: requestSubject(item),
        after: { ...(untilOn ? { untilOn } : {}), ...(whose ? { whose } : {}) },
        note: reason,
      });
      return id;
    });
  }

  /** Takes a request back. @throws NotFound, Refused where it was decided meanwhile */
  async withdraw(requester: Requester, id: number, item: Reference & { readonly id: number }): Promise<void> {
    await this.changes.make(requester.by, async ({ tx, at, record }) => {
      const [request] = await this.requests.lock(tx, [id]);
      const decided = await this.requests.decidedOf(tx, [id]);
      if (!request || decided.has(id)) throw Refused.at('request', 'It was decided meanwhile');
      const decision = { decidedBy: requester.name, decidedOn: dayInLondon(at), meetingId: null };
      await this.requests.decide(tx, [
        {
          ...{ requestId: id, outcome: 'withdrawn', words: null, ...decision },
          ...{ newDueOn: null, newOwnerId: null, recordedById: requester.by.accountId, recordedAt: at },
        },
      ]);
      await record({ action: 'withdrew the request', subject: requestSubject(item) });
      return true;
    });
  }

  /** @returns when the item is due */
  private async lock({ tx }: Change, item: NewRequest['item']): Promise<CalendarDay | null> {
    if (item.kind === 'A') return (await this.actions.lock(tx, item)).dueOn;
    return this.requests.lockRecommendation(tx, item.id);
  }
}

/** The item as the trail names it. */
export function requestSubject(item: Reference & { readonly id: number }): Subject {
  if (item.kind === 'A') return actionSubject(item);
  return { kind: 'recommendation', id: item.id, reference: formatReference(item) };
}
