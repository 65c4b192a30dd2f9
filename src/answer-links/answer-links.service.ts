import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../audit/change.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { dayInLondon } from '../calendar/clock.js';
import { LINK_DAYS } from './answer-link-standing.rules.js';
import { AnswerLinksRepository, type LinkToAdd } from './answer-links.repository.js';
import { digestOfToken } from './answer-token.js';

/** A link that stands in a message which was just written. */
export type NewLink = {
  /** Its secret part, which the message carries as its secret. */
  readonly token: string;
  readonly messageId: number;
  /** Where the message goes. */
  readonly address: string;
  /** Whom it greets. */
  readonly name: string;
  readonly items: readonly {
    readonly kind: 'action' | 'response';
    readonly id: number;
    readonly ownerId: number;
  }[];
  /** Through whom its reader answers; left out for somebody who answers for an owner. */
  readonly delegationId?: number;
  /** The first day on which its reader answers for the items, where that is to come. */
  readonly startsOn?: CalendarDay;
};

/** Links in e-mails by which owners answer without an account. */
@Injectable()
export class AnswerLinksService {
  constructor(private readonly links: AnswerLinksRepository) {}

  /**
   * Makes the link in a message good, in the transaction that writes the message: make a token, write the message with it as its
   * secret and with `ANSWER_PATH` where the link stands, and issue it. Only its digest is kept.
   */
  async issue(change: Pick<Change, 'tx' | 'at'>, link: NewLink): Promise<void> {
    await this.issueAll(change, [link]);
  }

  /** Takes out the links that stand in messages which are taken back unsent. */
  async takeBack(tx: EntityManager, messageIds: readonly number[]): Promise<void> {
    await this.links.takeBack(tx, messageIds);
  }

  /** As {@link issue}, for the links of many messages in a few statements. */
  async issueAll(change: Pick<Change, 'tx' | 'at'>, links: readonly NewLink[]): Promise<void> {
    const rows = links.map((link) => rowsOf(link, change.at));
    await this.links.add(change.tx, rows);
  }
}

function rowsOf(link: NewLink, at: Date): LinkToAdd {
  const { token, messageId, address, name, items, delegationId = null } = link;
  const digest = digestOfToken(token);
  if (digest === null) throw new Error('a link was issued with a secret that is none');
  const today = dayInLondon(at);
  const { startsOn = today } = link;
  const expiresOn = addDays(startsOn > today ? startsOn : today, LINK_DAYS);
  return {
    link: { digest, address, name, delegationId, messageId, issuedAt: at, openedAt: null, expiresOn },
    items: items.map(({ kind, id, ownerId }) => ({
      actionId: kind === 'action' ? id : null,
      recommendationId: kind === 'response' ? id : null,
      ownerId,
    })),
  };
}
