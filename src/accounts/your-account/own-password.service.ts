import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { Refused } from '../../web/errors.js';
import { SessionsRepository } from '../../web/sessions.repository.js';
import { AccountsRepository } from '../accounts.repository.js';
import { passwordChangedMail } from '../mails/account.mail.js';
import { AccountMails } from '../mails/account-mails.service.js';
import { ChosenPasswords } from '../passwords/chosen-passwords.service.js';
import { isPassword } from '../passwords/password-hashes.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.service.js';

/** A password and the one that takes its place. */
type PasswordChange = { readonly currentPassword: string; readonly password: string };

/** What somebody does with their own password. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: ChosenPasswords,
    private readonly sessions: SessionsRepository,
    private readonly mails: AccountMails,
    private readonly throttle: SignInThrottle,
    private readonly changes: Changes,
  ) {}

  /**
   * Gives an account the password that its owner chose. All its sessions end; whoever asked is given a new one by the caller.
   * @throws TooManyTries; Refused where the current password is wrong, or the new one is no good
   */
  async change(by: By, viewer: Viewer, browser: BrowserSession, typed: PasswordChange): Promise<void> {
    const { accountId: id, email } = viewer;
    await this.requireCurrent(viewer, browser, typed);
    const passwordHash = await this.passwords.hashOf(typed.password, viewer);
    await this.changes.make(by, async (change) => {
      const account = await this.accounts.lock(change.tx, id);
      await this.accounts.change(change.tx, id, { passwordHash });
      await this.sessions.endOf(change.tx, id);
      await this.mails.write(change, account, passwordChangedMail('changed'));
      const action = account.passwordHash === null ? 'chose a password' : 'changed their password';
      await change.record({ action, subject: { kind: 'account', id, reference: email } });
    });
    await this.mails.deliver();
  }

  private async requireCurrent(
    { accountId, email }: Viewer,
    browser: BrowserSession,
    { currentPassword, password }: PasswordChange,
  ): Promise<void> {
    const account = await this.accounts.openById(accountId);
    if (!account || account.passwordHash === null) return;
    if (currentPassword === '') throw Refused.at('currentPassword', 'Enter your current password');
    const succeeded = await this.throttle.begin(browser, email);
    if (!(await isPassword(account.passwordHash, currentPassword)))
      throw Refused.at('currentPassword', 'Your current password is wrong. Check it and try again');
    await succeeded();
    if (await isPassword(account.passwordHash, password))
      throw Refused.at('password', 'The new password is the same as the old one. Choose another');
  }
}
