import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowEveryone } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { KeptForms } from '../web/kept-forms/kept-forms.service.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { AccountsService } from './accounts.service.js';
import { ExampleAccounts } from './example-accounts.queries.js';
import { SignInForm } from './sign-in.form.js';
import { signInView } from './sign-in.view.js';

/** What is said to whoever sent a form after their session had ended. */
const SIGNED_OUT = {
  kept: 'You were signed out before what you typed was saved. Sign in again within the hour to get it back.',
  gone: 'You were signed out before your last step. Nothing was saved. Sign in and do it again.',
} as const;

/** How often one caller may try to sign in to one account before having to wait. */
const TRIES = {
  max: 10,
  timeWindow: '5 minutes',
  hook: 'preHandler',
  keyGenerator: (request: FastifyRequest) => {
    const { email } = (request.body ?? {}) as { email?: unknown };
    return `${request.ip} ${typeof email === 'string' ? email.trim().toLowerCase() : ''}`;
  },
} as const;

@Controller('sign-in')
@AllowEveryone()
export class SignInController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly example: ExampleAccounts,
    private readonly keptForms: KeptForms,
  ) {}

  @Get()
  async show(@Req() { session }: FastifyRequest): Promise<Answer> {
    return page('accounts/sign-in', await this.view(session, '', []));
  }

  @Post()
  @RouteConfig({ rateLimit: TRIES })
  async signIn(
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const read = await readForm(SignInForm, body);
    if (!read.ok)
      return formAgain('accounts/sign-in', await this.view(request.session, read.typed.email, read.faults));
    const viewer = await this.accounts.authenticate(read.form.email, read.form.password);
    if (!viewer) {
      const faults = [
        { field: 'email', message: 'The e-mail address or the password is wrong. Check both and try again' },
      ];
      return formAgain('accounts/sign-in', await this.view(request.session, read.form.email, faults));
    }
    const { wantedPath } = request.session;
    const hasDropped = await this.keptForms.dropOfOthers(request, viewer.accountId);
    await request.session.regenerate();
    request.session.accountId = viewer.accountId;
    // Made now, and not by the first page with a form: of several opened at once each would make another.
    reply.generateCsrf();
    if (hasDropped)
      return seeOther('/', 'What had been typed here before was for another account. It was not kept.');
    return seeOther(wantedPath ?? '/');
  }

  private async view({ typed }: FastifyRequest['session'], email: string, faults: readonly FieldError[]) {
    const { offered, password } = await this.example.offer();
    const signedOut = typed ? SIGNED_OUT[typed] : null;
    return signInView(typeof email === 'string' ? email : '', faults, signedOut, { offered, password });
  }
}
