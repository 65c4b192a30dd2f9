import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { SessionsRepository } from '../../web/sessions.repository.js';
import type { Account } from '../account.entity.js';
import { AccountsRepository } from '../accounts.repository.js';
import { passwordChangedMail } from '../mails/account.mail.js';
import { AccountMails } from '../mails/account-mails.service.js';
import { ChosenPasswords } from '../passwords/chosen-passwords.service.js';
import type { AccountLinkKind } from './account-link.rules.js';
import { AccountLinks, LinkEnded, orLinkEnded } from './account-links.service.js';

/** An account as a link let somebody into it. */
export type EnteredAccount = { readonly id: number; readonly email: string };

/** What is done by links in e-mails. Each answers null where its link does nothing any more, and changes nothing then. */
@Injectable()
export class LinkUses {
  constructor(
    private readonly links: AccountLinks,
    private readonly accounts: AccountsRepository,
    private readonly passwords: ChosenPasswords,
    private readonly sessions: SessionsRepository,
    private readonly mails: AccountMails,
    private readonly changes: Changes,
  ) {}

  /** Takes the link by which somebody signs in. Others that were sent for it are void from then on. */
  async signIn(token: string): Promise<EnteredAccount | null> {
    return this.byLink('sign-in', token, async (change, { id }) => {
      await this.links.revoke(change, id, 'sign-in', 'invitation');
      return 'used a link to sign in';
    });
  }

  /** Gives an account the password that its owner chose by a link; it is signed out wherever it is signed in. @throws Refused */
  async choosePassword(token: string, password: string): Promise<EnteredAccount | null> {
    return this.withPassword('new-password', token, password, async (change, account) => {
      await this.sessions.endOf(change.tx, account.id);
      await this.mails.write(change, account, passwordChangedMail('chosen by a link'));
      return 'chose a new password by a link';
    });
  }

  /** Gives an account that was invited its first password. @throws Refused */
  async accept(token: string, password: string): Promise<EnteredAccount | null> {
    return this.withPassword('invitation', token, password, async () => 'accepted the invitation');
  }

  private async withPassword(
    kind: AccountLinkKind,
    token: string,
    password: string,
    work: (change: Change, account: Account) => Promise<string>,
  ): Promise<EnteredAccount | null> {
    const link = await this.links.open(kind, token);
    if (link?.state !== 'open') return null;
    const passwordHash = await this.passwords.hashOf(password, link);
    const entered = await this.byLink(kind, token, async (change, account) => {
      await this.accounts.change(change.tx, account.id, { passwordHash });
      return work(change, account);
    });
    if (entered) await this.mails.deliver();
    return entered;
  }

  /** @param work what is done with the account; it says what the trail calls it */
  private async byLink(
    kind: AccountLinkKind,
    token: string,
    work: (change: Change, account: Account) => Promise<string>,
  ): Promise<EnteredAccount | null> {
    return orLinkEnded(
      this.changes.make(READER, async (change) => {
        const { accountId } = await this.links.use(change, kind, token);
        if (accountId === null) throw new Error('a link of an account belongs to none');
        const account = await this.accounts.lock(change.tx, accountId);
        if (account.closedAt !== null) throw new LinkEnded();
        const action = await work(change, account);
        const { id, email } = account;
        await change.record({ action, subject: { kind: 'account', id, reference: email } });
        return { id, email };
      }),
    );
  }
}

/** Who has a link is known by nothing but the link. */
const READER: By = { accountId: null, name: 'Whoever has the link', formToken: null };
