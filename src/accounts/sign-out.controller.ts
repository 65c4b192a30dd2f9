import { Controller, Get, Post } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AllowEveryone } from '../web/access.js';
import type { BrowserSession } from '../web/browser-session.js';
import { cookieName } from '../web/cookie-names.rules.js';
import { type Answer, page, seeOther } from '../web/page.js';
import { CurrentSession } from '../web/request-params.decorator.js';
import { SESSION_COOKIE } from '../web/session.js';
import { IdentityProvider } from './provider/identity-provider.service.js';

@Controller('sign-out')
@AllowEveryone()
export class SignOutController {
  private readonly cookie: string;

  constructor(
    config: Config,
    private readonly provider: IdentityProvider,
  ) {
    this.cookie = cookieName(SESSION_COOKIE, config.isHttps);
  }

  @Post()
  async signOut(@CurrentSession() session: BrowserSession): Promise<Answer> {
    const isByProvider = session.proof?.method === 'provider';
    session.note({ kind: 'signed-out' });
    await session.end(this.cookie);
    return seeOther(isByProvider ? '/sign-out' : '/sign-in');
  }

  /** Offers to sign out at the provider too: elsewhere on a shared computer the next person would be signed in by one press of a button. */
  @Get()
  async show(): Promise<Answer> {
    const providerHref = await this.provider.signOutAddress();
    return providerHref === null
      ? seeOther('/sign-in')
      : page('accounts/signed-out', { title: 'You are signed out', providerHref });
  }
}
