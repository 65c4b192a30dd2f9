import { Controller, Get, Param, Post } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type Answer, page } from '../../web/page.js';
import { CurrentSession } from '../../web/request-params.decorator.js';
import { signInLinkPath } from '../mails/account.mail.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.service.js';
import { AccountLinks } from './account-links.service.js';
import { endedLinkStatus, endedLinkView, signInLinkView } from './link-page.view.js';
import { LinkUses } from './link-uses.service.js';

/** Signing in by a link in an e-mail. */
@Controller('sign-in/link/:token')
@AllowEveryone()
export class SignInLinksController {
  constructor(
    private readonly links: AccountLinks,
    private readonly uses: LinkUses,
    private readonly completion: SignInCompletion,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get()
  async show(
    @Param('token') token: string,
    @CurrentSession() { wantedPath }: BrowserSession,
  ): Promise<Answer> {
    const link = await this.links.open('sign-in', token);
    if (link?.state !== 'open')
      return page(
        'sign-in/ended-link',
        endedLinkView('sign-in', link?.state ?? null),
        endedLinkStatus(link?.state ?? null),
      );
    return page('sign-in/link', signInLinkView(signInLinkPath(wantedPath, token), link));
  }

  @Post()
  async signIn(@Param('token') token: string, @CurrentSession() browser: BrowserSession): Promise<Answer> {
    const account = await this.uses.signIn(token);
    if (account === null) {
      browser.note({ kind: 'sign-in-failed', how: 'email link' });
      return this.show(token, browser);
    }
    this.throttle.remember(browser, account.email);
    return this.completion.complete(browser, account.id, 'email link');
  }
}
