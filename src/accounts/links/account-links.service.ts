import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { Clock } from '../../calendar/clock.js';
import type { AccountMail } from '../mails/account.mail.js';
import { AccountMails } from '../mails/account-mails.service.js';
import type { AccountLink } from './account-link.entity.js';
import {
  type AccountLinkKind,
  type AccountLinkState,
  accountLinkState,
  LINK_LASTS,
} from './account-link.rules.js';
import { AccountLinksRepository } from './account-links.repository.js';
import { digestOfAccountToken, newAccountToken } from './account-token.js';

/** Whose link it is. */
type LinkHolder = { readonly id: number; readonly email: string; readonly name: string };

/** A link that somebody came by. */
export type OpenedAccountLink = {
  readonly state: AccountLinkState;
  readonly name: string;
  readonly email: string;
};

/** Links by which somebody gets into an account once. Only their digests are kept. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly links: AccountLinksRepository,
    private readonly mails: AccountMails,
    private readonly clock: Clock,
  ) {}

  /** Writes an e-mail with a new link in it, in the transaction of the change that calls for it. */
  async send(change: Change, kind: AccountLinkKind, holder: LinkHolder, mail: AccountMail): Promise<void> {
    const token = newAccountToken();
    const messageId = await this.mails.write(change, holder, mail, token);
    await this.add(change, kind, token, holder.id, messageId);
  }

  /** A new link that no e-mail carries. @returns its secret part, which is kept nowhere */
  async make(change: Change, kind: AccountLinkKind): Promise<string> {
    const token = newAccountToken();
    await this.add(change, kind, token, null, null);
    return token;
  }

  /** Looks at a link and changes nothing: programs that look for bad mail open links too. @returns null where it is none */
  async open(kind: AccountLinkKind, token: string): Promise<OpenedAccountLink | null> {
    const digest = digestOfAccountToken(token);
    const link = digest === null ? null : await this.links.byDigest(kind, digest);
    if (!link) return null;
    const state = accountLinkState(link, this.clock.realNow());
    const isClosed = link.accountId !== null && link.email === null;
    return {
      state: isClosed && state === 'open' ? 'void' : state,
      name: link.name ?? '',
      email: link.email ?? '',
    };
  }

  /** Takes a link, which does nothing from then on. @throws LinkEnded where it does nothing any more */
  async use({ tx }: Change, kind: AccountLinkKind, token: string): Promise<AccountLink> {
    const digest = digestOfAccountToken(token);
    const link = digest === null ? null : await this.links.use(tx, kind, digest, this.clock.realNow());
    if (!link) throw new LinkEnded();
    return link;
  }

  /** Makes open links of an account void. @returns how many there were */
  async revoke({ tx }: Change, accountId: number | null, ...kinds: AccountLinkKind[]): Promise<number> {
    return this.links.revoke(tx, accountId, kinds, this.clock.realNow());
  }

  private async add(
    { tx }: Change,
    kind: AccountLinkKind,
    token: string,
    accountId: number | null,
    messageId: number | null,
  ): Promise<void> {
    const digest = digestOfAccountToken(token);
    if (digest === null) throw new Error('a link was made with a secret that is none');
    const issuedAt = this.clock.realNow();
    const expiresAt = new Date(issuedAt.getTime() + LINK_LASTS[kind].milliseconds);
    await this.links.add(tx, { kind, digest, accountId, messageId, issuedAt, expiresAt });
  }
}

/** A link was used by another, ran out or was made void in the moment in which it was pressed: nothing was changed. */
export class LinkEnded extends Error {
  override readonly name = 'LinkEnded';
}

/** What came of using a link; null where it does nothing any more. */
export async function orLinkEnded<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LinkEnded) return null;
    throw error;
  }
}
