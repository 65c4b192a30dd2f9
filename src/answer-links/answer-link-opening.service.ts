import { Injectable } from '@nestjs/common';
import { AnsweredForQueries } from '../actions/rights/answered-for.queries.js';
import { Clock } from '../calendar/clock.js';
import { type LinkStanding, linkStanding } from './answer-link-standing.rules.js';
import { AnswerLinksQueries, type LinkedAnswerItem, type StoredLink } from './answer-links.queries.js';
import { digestOfToken } from './answer-token.js';

/** An item that the reader of a link answers for today. */
export type AnswerableItem = LinkedAnswerItem & { readonly ownerId: number };

/** A link that somebody came by. */
export type OpenedLink = {
  readonly link: StoredLink;
  readonly standing: LinkStanding;
  /** What its reader answers for today, whether it opens or not. */
  readonly items: readonly AnswerableItem[];
};

/** Looks at who comes by a link. It changes nothing: programs that look for bad mail open links too. */
@Injectable()
export class AnswerLinkOpening {
  constructor(
    private readonly links: AnswerLinksQueries,
    private readonly answeredFor: AnsweredForQueries,
    private readonly clock: Clock,
  ) {}

  /** Whether there ever was such a link: from whoever knows none no files are taken. */
  async isKnown(token: string): Promise<boolean> {
    const digest = digestOfToken(token);
    return digest !== null && this.links.exists(digest);
  }

  /** @returns null where there never was such a link */
  async open(token: string): Promise<OpenedLink | null> {
    const digest = digestOfToken(token);
    const link = digest === null ? null : await this.links.byDigest(digest);
    if (!link) return null;
    const today = this.clock.today();
    const { address, personId } = link.answersAs;
    const owners = new Set(await this.answeredFor.ownersOf({ email: address, personId }, today));
    const items = link.items.flatMap((item) =>
      item.ownerId !== null && owners.has(item.ownerId) ? [{ ...item, ownerId: item.ownerId }] : [],
    );
    const { expiresOn, isReplaced, delegation } = link;
    const facts = { expiresOn, isReplaced, delegation, answeredFor: items.length };
    return { link, items, standing: linkStanding(facts, today) };
  }
}
