import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Config } from '../../config/config.js';
import { MailService } from '../../mail/mail.service.js';
import { Ended } from '../../web/errors.js';
import type { Account } from '../account.entity.js';
import { AccountKeepingService } from '../account-keeping.service.js';
import { accountPath } from '../account-path.js';
import { AccountsService, type NewAccount } from '../accounts.service.js';
import { AccountLinks } from '../links/account-links.service.js';
import { AccountMails } from '../mails/account-mails.service.js';
import { invitationMail, providerInvitationMail } from './invitation.mail.js';

/** Accounts for people who choose their first password themselves, by a link that is sent to them. */
@Injectable()
export class Invitations {
  constructor(
    private readonly accounts: AccountsService,
    private readonly keeping: AccountKeepingService,
    private readonly links: AccountLinks,
    private readonly mails: AccountMails,
    private readonly mail: MailService,
    private readonly config: Config,
  ) {}

  /** Whether e-mails reach people at all. */
  get reachPeople(): boolean {
    return !this.mail.isFolder;
  }

  /** Opens an account without a password and invites whoever it is for. @returns its id @throws Refused where the address has one */
  async invite(by: By, account: Omit<NewAccount, 'password'>): Promise<number> {
    const id = await this.accounts.add({ ...account, password: null }, by, (change, opened) =>
      this.send(change, opened),
    );
    await this.mail.deliverForPage();
    return id;
  }

  /**
   * Invites somebody again; invitations that were sent before are void.
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, NotAllowed, ChangedMeanwhile; Ended where they have a password, or the account is closed
   */
  async sendAgain(by: By, id: number, seen: number): Promise<void> {
    await this.keeping.change(by, id, seen, async (account, change) => {
      if (account.passwordHash !== null || account.closedAt !== null)
        throw new Ended(`${account.name} cannot be invited any more`, accountPath(id));
      await this.links.revoke(change, id, 'invitation');
      await this.send(change, account);
    });
    await this.mail.deliverForPage();
  }

  /** Makes the invitation of an account void. @throws as {@link sendAgain} */
  async withdraw(by: By, id: number, seen: number): Promise<void> {
    await this.keeping.change(by, id, seen, async (account, change) => {
      if ((await this.links.revoke(change, id, 'invitation')) === 0)
        throw new Ended(`${account.name} is not invited any more`, accountPath(id));
      await record(change, account, 'withdrew the invitation');
    });
  }

  private async send(change: Change, account: Account): Promise<void> {
    const { councilName, provider } = this.config;
    const { name } = change.by;
    if (provider?.isOnlyWay)
      await this.mails.write(change, account, providerInvitationMail(name, councilName));
    else await this.links.send(change, 'invitation', account, invitationMail(name, councilName));
    await record(change, account, 'sent an invitation');
  }
}

async function record(change: Change, { id, email }: Account, action: string): Promise<void> {
  await change.record({ action, subject: { kind: 'account', id, reference: email } });
}
