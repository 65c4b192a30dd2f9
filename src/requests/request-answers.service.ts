import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnswerDelegationsQueries } from '../answer-links/answer-delegations.queries.js';
import type { NewLink } from '../answer-links/answer-links.service.js';
import { type LinkMail, type LinkMailItem, LinkMailsService } from '../answer-links/link-mails.service.js';
import type { Change } from '../audit/change.js';
import { Clock } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { OwnersQueries } from '../people/owners.queries.js';
import { requestAnswerMail } from './request-answer.mail.js';
import type { RequestDecision } from './request-decision.js';
import type { RequestRow } from './requests.queries.js';

/** The answer to one asker. */
type Letter = {
  readonly mail: LinkMail;
  readonly link: Omit<NewLink, 'token' | 'messageId'>;
  readonly items: readonly LinkMailItem[];
};

/** Tells those who asked what came of it. */
@Injectable()
export class RequestAnswersService {
  constructor(
    private readonly mails: LinkMailsService,
    private readonly delegations: AnswerDelegationsQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  /** One letter for each address that asked by a link; ask for them before the change begins. */
  async prepare(decision: RequestDecision): Promise<Letter[]> {
    const byAddress = new Map<string, RequestRow[]>();
    for (const request of decision.requests) {
      if (request.askedAddress === null) continue;
      byAddress.set(request.askedAddress, [...(byAddress.get(request.askedAddress) ?? []), request]);
    }
    const [owner] =
      decision.newOwnerId === null ? [] : await this.owners.byIds([decision.newOwnerId], this.clock.today());
    const letters: Letter[] = [];
    for (const [address, requests] of byAddress) {
      const kept = requests.filter((request) => staysTheirs(request, decision));
      const items = kept.flatMap(({ itemKind, itemId, ownerId }) =>
        ownerId === null
          ? []
          : [{ kind: itemKind === 'A' ? ('action' as const) : ('response' as const), id: itemId, ownerId }],
      );
      const words = requestAnswerMail(requests, decision, owner?.name ?? null);
      letters.push({
        mail: { key: keyOf(address, requests), ...words },
        link: {
          address,
          name: requests[0]?.askedBy ?? address,
          items,
          ...(await this.throughWhom(address, items)),
        },
        items: (await this.mails.wordsOf(items)).map((item) => asDecided(item, requests, decision)),
      });
    }
    return letters;
  }

  /** Somebody who asked in another's place gets a link that is good in that place. */
  private async throughWhom(address: string, items: NewLink['items']): Promise<{ delegationId?: number }> {
    const delegations = await this.delegations.to(address, this.clock.today());
    const found = delegations.find((each) =>
      items.every(({ kind, id }) => each.items.some((item) => item.kind === kind && item.id === id)),
    );
    return found ? { delegationId: found.id } : {};
  }

  async write(change: Change, letters: readonly Letter[]): Promise<void> {
    for (const { mail, link, items } of letters) await this.mails.write(change, mail, link, items);
  }

  async deliver(): Promise<void> {
    await this.mails.deliver();
  }
}

/** The message goes when the decision holds: an item whose date is put off is due on the new day. */
function asDecided(
  item: LinkMailItem,
  requests: readonly RequestRow[],
  { outcome, newDueOn }: RequestDecision,
): LinkMailItem {
  const request = requests.find(
    ({ reference, kind }) => reference === item.reference && kind === 'more-time',
  );
  const granted = newDueOn ?? request?.untilOn;
  return request && granted && outcome === 'granted'
    ? { ...item, due: `due on ${spokenDay(granted)}` }
    : item;
}

/** What passes to another owner is no longer for them to answer. */
function staysTheirs({ kind }: RequestRow, { outcome }: RequestDecision): boolean {
  return kind === 'more-time' || outcome === 'refused';
}

/** A request is decided once, so that its number tells the message. */
function keyOf(address: string, requests: readonly RequestRow[]): string {
  const ids = requests.map(({ id }) => id).sort((a, b) => a - b);
  return `request-answer:${address}:${createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 16)}`;
}
