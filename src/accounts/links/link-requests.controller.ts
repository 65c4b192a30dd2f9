import { Body, Controller, Get, Post } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type FormBody, readForm, textIn } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { CurrentSession } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.service.js';
import type { AskedLinkKind } from './account-link.rules.js';
import { LinkRequestForm } from './link-request.form.js';
import { askingPath, linkAskedView, linkRequestView } from './link-request.view.js';
import { LinkRequests } from './link-requests.service.js';

const TEMPLATE = 'sign-in/link-request';

/** Asking for a link by e-mail. The answer is the same whether there is such an account or not. */
@Controller('sign-in')
@AllowEveryone()
export class LinkRequestsController {
  constructor(
    private readonly requests: LinkRequests,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get('link')
  askForLink(@CurrentSession() { wantedPath }: BrowserSession): Answer {
    return page(TEMPLATE, linkRequestView('sign-in', wantedPath, ''));
  }

  @Post('link')
  async sendLink(@Body() body: FormBody, @CurrentSession() browser: BrowserSession): Promise<Answer> {
    return this.send('sign-in', body, browser);
  }

  @Get('forgotten-password')
  askForPassword(): Answer {
    return page(TEMPLATE, linkRequestView('new-password', null, ''));
  }

  @Post('forgotten-password')
  async sendPassword(@Body() body: FormBody, @CurrentSession() browser: BrowserSession): Promise<Answer> {
    return this.send('new-password', body, browser);
  }

  @Get('check-your-email')
  sayWhere(): Answer {
    return page('sign-in/link-asked', linkAskedView());
  }

  @Get('password-chosen')
  sayThatItIsChosen(): Answer {
    return page('sign-in/password-chosen', { title: 'Your password was changed' });
  }

  private async send(kind: AskedLinkKind, body: FormBody, browser: BrowserSession): Promise<Answer> {
    // The button of the sign-in page sends its form here. Where nothing was typed there, nothing is wrong yet.
    if (body.password !== undefined && textIn(body, 'email') === '')
      return seeOther(askingPath(kind, browser.wantedPath));
    return submitForm(await readForm(LinkRequestForm, body), {
      again: (_, faults) =>
        formAgain(TEMPLATE, linkRequestView(kind, browser.wantedPath, textIn(body, 'email'), faults)),
      act: async ({ email }) => {
        await this.throttle.countLink(browser, email);
        await this.requests.ask(kind, email, browser.wantedPath);
      },
      done: () => seeOther('/sign-in/check-your-email'),
    });
  }
}
