import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import type { Account } from '../account.entity.js';
import { AccountsRepository } from '../accounts.repository.js';
import { AccountMails } from '../mails/account-mails.service.js';
import {
  newPasswordMail,
  noPasswordMail,
  providerAloneMail,
  signInLinkMail,
} from '../mails/asked-link.mail.js';
import type { AskedLinkKind } from './account-link.rules.js';
import { AccountLinks } from './account-links.service.js';
import { LinkRequestsRepository } from './link-requests.repository.js';

/** A wish that was left behind for longer is forgotten: whoever had it has asked again. */
const MOST_MILLISECONDS = 15 * 60_000;
/** How often wishes are looked for that a copy of the program left behind. */
const EVERY = 60_000;

const SOMEBODY: By = { accountId: null, name: 'Somebody at the sign-in page', formToken: null };

/**
 * Links that anybody may ask for. The page that is asked does the same for every address: it writes the wish down. Whether there is such
 * an account is looked at afterwards, so that neither the answer nor its time tells.
 */
@Injectable()
export class LinkRequests implements BeforeApplicationShutdown {
  private readonly log = new Logger(LinkRequests.name);
  private timer: NodeJS.Timeout | null = null;
  private isWanted = false;
  private run: Promise<void> | null = null;

  constructor(
    private readonly requests: LinkRequestsRepository,
    private readonly accounts: AccountsRepository,
    private readonly links: AccountLinks,
    private readonly mails: AccountMails,
    private readonly changes: Changes,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Looks at each wish as it comes, from now on, and at what was left behind. Begun where the program serves. */
  begin(): void {
    this.timer ??= setInterval(() => void this.lookAtAll(), EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.run;
  }

  /** @param wantedPath where they wanted to go before signing in */
  async ask(kind: AskedLinkKind, email: string, wantedPath: string | null): Promise<void> {
    const address = email.trim().toLowerCase();
    await this.requests.add({ kind, email: address, wantedPath, askedAt: this.clock.realNow() });
    if (this.timer) void this.lookAtAll();
  }

  /** Looks at every wish there is; whoever waits for it sees them answered. */
  async lookAtAll(): Promise<void> {
    this.isWanted = true;
    this.run ??= this.untilNothingIsWanted();
    await this.run;
  }

  private async untilNothingIsWanted(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await this.takeAll().catch((error: unknown) => {
        this.log.error('Links could not be sent', error);
      });
    }
    this.run = null;
  }

  private async takeAll(): Promise<void> {
    let hasWritten = false;
    for (let asked = await this.requests.take(); asked; asked = await this.requests.take()) {
      if (this.clock.realNow().getTime() - asked.askedAt.getTime() > MOST_MILLISECONDS) continue;
      const account = await this.accounts.openByEmail(asked.email);
      if (!account) continue;
      await this.send(asked.kind, account, asked.wantedPath);
      hasWritten = true;
    }
    if (hasWritten) await this.mails.deliver();
  }

  private async send(kind: AskedLinkKind, account: Account, wantedPath: string | null): Promise<void> {
    const subject = { kind: 'account', id: account.id, reference: account.email };
    const hasPassword = account.passwordHash !== null;
    const { provider } = this.config;
    const isClosedWay = provider?.isOnlyWay && account.email !== provider.breakGlass;
    await this.changes.make(SOMEBODY, async (change) => {
      if (isClosedWay) {
        await this.mails.write(change, account, providerAloneMail());
        await change.record({ action: 'asked for a link, and was told of the provider', subject });
      } else if (kind === 'new-password' && hasPassword) {
        await this.links.revoke(change, account.id, 'new-password');
        await this.links.send(change, 'new-password', account, newPasswordMail());
        await change.record({ action: 'asked for a link to choose a new password', subject });
      } else {
        const mail = kind === 'sign-in' ? signInLinkMail(wantedPath) : noPasswordMail();
        await this.links.send(change, 'sign-in', account, mail);
        await change.record({ action: 'asked for a link to sign in', subject });
      }
    });
  }
}
