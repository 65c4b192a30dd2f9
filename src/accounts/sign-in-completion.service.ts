import { Injectable } from '@nestjs/common';
import type { BrowserSession } from '../web/browser-session.js';
import { KeptForms } from '../web/kept-forms/kept-forms.service.js';
import { type Answer, seeOther } from '../web/page.js';

/** How somebody proved who they are. */
export type SignInMethod = 'password' | 'e-mail link' | 'provider';

/** What follows once somebody has proved who they are, however they did it: the one place where a session of an account begins. */
@Injectable()
export class SignInCompletion {
  constructor(private readonly keptForms: KeptForms) {}

  /** Begins the session of this account and leads to where the person wanted to go. */
  async complete(browser: BrowserSession, accountId: number, _method: SignInMethod): Promise<Answer> {
    const { wantedPath } = browser;
    const hasDropped = await this.keptForms.dropOfOthers(browser, accountId);
    await browser.begin(accountId);
    if (hasDropped)
      return seeOther('/', 'What had been typed here before was for another account. It was not kept.');
    return seeOther(wantedPath ?? '/');
  }
}
