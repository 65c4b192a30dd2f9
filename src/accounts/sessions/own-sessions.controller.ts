import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { plural } from '../../web/helpers/plural.helper.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { CurrentSession, CurrentViewer } from '../../web/request-params.decorator.js';
import { YOUR_SESSIONS } from '../your-account/your-account.view.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { ownSessionsView } from './sessions.view.js';

/** Where one is signed in oneself. */
@Controller('your-account/sessions')
@Allow('have-account')
export class OwnSessionsController {
  constructor(private readonly sessions: AccountSessionsService) {}

  @Get()
  async list(
    @CurrentViewer() { accountId }: Viewer,
    @CurrentSession() { number }: BrowserSession,
  ): Promise<Answer> {
    return page('accounts/sessions', ownSessionsView(await this.sessions.of(accountId), number));
  }

  @Post('others/endings')
  async endOthers(
    @CurrentViewer() { accountId }: Viewer,
    @CurrentSession() { number }: BrowserSession,
  ): Promise<Answer> {
    const ended = number === null ? 0 : await this.sessions.endOwnOthers(accountId, number);
    return seeOther(
      YOUR_SESSIONS,
      `You are signed out of ${plural(ended, 'other browser', 'other browsers')}`,
    );
  }

  @Post(':number/endings')
  async end(
    @Param('number', new IdPipe('Session')) number: number,
    @CurrentViewer() { accountId }: Viewer,
  ): Promise<Answer> {
    const isEnded = await this.sessions.endOwn(accountId, number);
    return seeOther(
      YOUR_SESSIONS,
      isEnded ? 'You are signed out there' : 'You were signed out there already',
    );
  }
}
