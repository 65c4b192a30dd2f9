import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AnswerDelegationsQueries,
  type CurrentDelegation,
} from '../answer-links/answer-delegations.queries.js';
import type { NewLink } from '../answer-links/answer-links.service.js';
import { type LinkMail, type LinkMailItem, LinkMailsService } from '../answer-links/link-mails.service.js';
import type { Change } from '../audit/change.js';
import { Clock } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { Config } from '../config/config.js';
import { endOfUndo } from '../items/undo/undo-window.rules.js';
import { isMailAddress } from '../mail/mail-address.js';
import { type OwnerOnDay, OwnersQueries } from '../people/owners.queries.js';
import { passedOnMail, requestAnswerMail } from './request-answer.mail.js';
import type { RequestDecision } from './request-decision.js';
import type { RequestRow } from './requests.queries.js';

/** The answer to one asker. */
type Letter = {
  readonly mail: LinkMail;
  readonly link: Omit<NewLink, 'token' | 'messageId'>;
  readonly items: readonly LinkMailItem[];
};

/** What one address asked, in its own place or in somebody else's. */
type Asked = {
  readonly address: string;
  readonly delegationId: number | null;
  readonly requests: readonly RequestRow[];
};

/** Tells those who asked what came of it, and those to whom something passes. */
@Injectable()
export class RequestAnswersService {
  constructor(
    private readonly mails: LinkMailsService,
    private readonly delegations: AnswerDelegationsQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * One letter for each address that asked by a link, or for each in whose place it asked; and one for whoever it passes to. Ask for
   * them before the change begins.
   */
  async prepare(decision: RequestDecision): Promise<Letter[]> {
    const { newOwnerId, requests } = decision;
    const [owner = null] =
      newOwnerId === null ? [] : await this.owners.byIds([newOwnerId], this.clock.today());
    const letters: Letter[] = [];
    for (const asked of await this.byAsker(requests))
      letters.push(await this.answerTo(asked, decision, owner?.name ?? null));
    const passed = owner && decision.outcome === 'granted' ? await this.toNewOwner(owner, requests) : null;
    return passed ? [...letters, passed] : letters;
  }

  /** Somebody who asked in the place of two others gets a link for each: it is good in that place alone. */
  private async byAsker(requests: readonly RequestRow[]): Promise<Asked[]> {
    const groups = new Map<string, Asked>();
    const known = new Map<string, readonly CurrentDelegation[]>();
    for (const request of requests) {
      const { askedAddress: address, itemKind, itemId } = request;
      if (address === null) continue;
      const delegations = known.get(address) ?? (await this.delegations.to(address, this.clock.today()));
      known.set(address, delegations);
      const kind = itemKind === 'A' ? 'action' : 'response';
      const through = delegations.find(({ items }) =>
        items.some((item) => item.kind === kind && item.id === itemId),
      );
      const key = `${address} ${through?.id ?? ''}`;
      const group = groups.get(key) ?? { address, delegationId: through?.id ?? null, requests: [] };
      groups.set(key, { ...group, requests: [...group.requests, request] });
    }
    return [...groups.values()];
  }

  private async answerTo(
    { address, delegationId, requests }: Asked,
    decision: RequestDecision,
    newOwner: string | null,
  ): Promise<Letter> {
    const kept = requests.filter((request) => staysTheirs(request, decision));
    const items = kept.flatMap((request) => itemOf(request, request.ownerId));
    const words = requestAnswerMail(requests, decision, newOwner);
    const name = requests[0]?.askedBy ?? address;
    return {
      mail: { key: keyOf('request-answer', address, requests), ...words },
      link: { address, name, items, ...(delegationId === null ? {} : { delegationId }) },
      items: (await this.mails.wordsOf(items)).map((item) => asDecided(item, requests, decision)),
    };
  }

  /** Whoever an action passes to is told by this letter: the ladder need not. */
  private async toNewOwner(owner: OwnerOnDay, requests: readonly RequestRow[]): Promise<Letter | null> {
    const passed = requests.filter(({ kind, itemKind }) => kind === 'not-mine' && itemKind === 'A');
    if (passed.length === 0 || owner.email === null || !isMailAddress(owner.email)) return null;
    const address = owner.email.toLowerCase();
    const items = passed.flatMap((request) => itemOf(request, owner.id));
    return {
      mail: { key: keyOf('passed-on', address, passed), ...passedOnMail(passed, owner.name) },
      link: { address, name: owner.holder ?? owner.name, items },
      items: await this.mails.wordsOf(items),
    };
  }

  /** They wait while the decision may be undone. */
  async write(change: Change, letters: readonly Letter[]): Promise<void> {
    const notBefore = endOfUndo(change.at, { minutes: this.config.undoMinutes });
    for (const { mail, link, items } of letters)
      await this.mails.write(change, { ...mail, notBefore }, link, items);
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

function itemOf({ itemKind, itemId }: RequestRow, ownerId: number | null): NewLink['items'][number][] {
  return ownerId === null ? [] : [{ kind: itemKind === 'A' ? 'action' : 'response', id: itemId, ownerId }];
}

/** A request is decided once, so that its number tells the message. */
function keyOf(what: string, address: string, requests: readonly RequestRow[]): string {
  const ids = requests.map(({ id }) => id).sort((a, b) => a - b);
  return `${what}:${address}:${createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 16)}`;
}
