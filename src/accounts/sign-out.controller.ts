import { Controller, Post } from '@nestjs/common';
import { AllowEveryone } from '../web/access.js';
import type { BrowserSession } from '../web/browser-session.js';
import { type Answer, seeOther } from '../web/page.js';
import { CurrentSession } from '../web/request-params.decorator.js';

@Controller('sign-out')
export class SignOutController {
  @Post()
  @AllowEveryone()
  async signOut(@CurrentSession() session: BrowserSession): Promise<Answer> {
    await session.end();
    return seeOther('/sign-in');
  }
}
