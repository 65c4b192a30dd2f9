import { Injectable } from '@nestjs/common';
import { Changes } from '../audit/changes.service.js';
import { Clock } from '../calendar/clock.js';
import type { OpenedLink } from './answer-link-opening.service.js';
import { LINK_DAYS } from './answer-link-standing.rules.js';
import { AnswerLinksQueries } from './answer-links.queries.js';
import { LinkMailsService } from './link-mails.service.js';

/** Nobody fills a mailbox by asking again and again. */
const PAUSE = 10 * 60_000;

/** New links in place of old ones. */
@Injectable()
export class AnswerRenewalsService {
  constructor(
    private readonly changes: Changes,
    private readonly queries: AnswerLinksQueries,
    private readonly mails: LinkMailsService,
    private readonly clock: Clock,
  ) {}

  /** Sends a new link, to the address of the old one and for what its reader still answers for; nothing soon after another. */
  async renew({ link, items }: OpenedLink): Promise<void> {
    if (items.length === 0) return;
    const { id, address, delegationId } = link;
    const last = await this.queries.lastIssuedAt(address);
    if (last && this.clock.now().getTime() - last.getTime() < PAUSE) return;
    const words = await this.mails.wordsOf(items);
    const by = { accountId: null, name: `Whoever has the link sent to ${address}`, formToken: null };
    await this.changes
      .make(by, async (change) => {
        const key = `answer-link:${id}:${Math.floor(change.at.getTime() / PAUSE)}`;
        const mail = { key, subject: 'your new link', paragraphs: [FOR_WHOM, HOW_LONG] };
        const renewed = { address, name: link.personName ?? link.name, items };
        const whole = delegationId === null ? renewed : { ...renewed, delegationId };
        if ((await this.mails.write(change, mail, whole, words)) === null) throw new AlreadyRenewed();
        await change.record({
          action: 'asked for a new link',
          subject: { kind: 'answer-link', id, reference: null },
          after: { recipient: address },
        });
        return true;
      })
      .catch((error: unknown) => {
        if (!(error instanceof AlreadyRenewed)) throw error;
      });
    await this.mails.deliver();
  }
}

const FOR_WHOM =
  'Somebody who has an older link of yours asked for this one. If that was not you, do not worry: it was sent only to you.';
const HOW_LONG = `It works for ${LINK_DAYS} days, as often as you like, without a password. Anyone who has it can answer for you, so do not pass it on.`;

/** Breaks off a change that would write nothing, because two asked at once. */
class AlreadyRenewed extends Error {
  override readonly name = 'AlreadyRenewed';
}
