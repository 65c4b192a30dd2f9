import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { Config } from '../../config/config.js';
import { MailService } from '../../mail/mail.service.js';
import { ACCOUNT_MESSAGES } from '../../mail/mail-message.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { scrutinySubject } from '../../mail/subject-words.rules.js';
import type { AccountMail } from './account.mail.js';

/** E-mails about somebody's own account. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  /**
   * Writes an e-mail in the change's transaction.
   * @param secret what its link ends with, where it has one
   * @returns the id of the message
   */
  async write(
    change: Pick<Change, 'tx' | 'at'>,
    { email, name }: { readonly email: string; readonly name: string },
    letter: AccountMail,
    secret?: string,
  ): Promise<number> {
    const subject = scrutinySubject(this.config.councilName, letter.subject);
    const words = this.renderer.render('account', { ...letter, subject, name });
    const key = `${ACCOUNT_MESSAGES}${randomUUID()}`;
    const id = await this.mail.write(change, { key, to: email, cc: [], ...words, secret });
    if (id === null) throw new Error('two messages have one random key');
    return id;
  }

  /** Sends what was written. A mail server that is away gets it later. */
  async deliver(): Promise<void> {
    await this.mail.deliverForPage();
  }
}
