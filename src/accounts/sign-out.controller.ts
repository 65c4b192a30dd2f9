import { Controller, Post } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AllowEveryone } from '../web/access.js';
import type { BrowserSession } from '../web/browser-session.js';
import { cookieName } from '../web/cookie-names.rules.js';
import { type Answer, seeOther } from '../web/page.js';
import { CurrentSession } from '../web/request-params.decorator.js';
import { SESSION_COOKIE } from '../web/session.js';

@Controller('sign-out')
export class SignOutController {
  private readonly cookie: string;

  constructor(config: Config) {
    this.cookie = cookieName(SESSION_COOKIE, config.isHttps);
  }

  @Post()
  @AllowEveryone()
  async signOut(@CurrentSession() session: BrowserSession): Promise<Answer> {
    await session.end(this.cookie);
    return seeOther('/sign-in');
  }
}
