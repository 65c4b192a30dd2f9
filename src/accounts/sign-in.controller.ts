import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowEveryone } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { AccountsService } from './accounts.service.js';
import { ExampleAccounts } from './example-accounts.queries.js';
import { SignInForm } from './sign-in.form.js';
import { signInView } from './sign-in.view.js';

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
  ) {}

  @Get()
  async show(): Promise<Answer> {
    return page('accounts/sign-in', await this.view('', []));
  }

  @Post()
  @RouteConfig({ rateLimit: TRIES })
  async signIn(
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const read = await readForm(SignInForm, body);
    if (!read.ok) return formAgain('accounts/sign-in', await this.view(read.typed.email, read.faults));
    const viewer = await this.accounts.authenticate(read.form.email, read.form.password);
    if (!viewer) {
      const faults = [
        { field: 'email', message: 'The e-mail address or the password is wrong. Check both and try again' },
      ];
      return formAgain('accounts/sign-in', await this.view(read.form.email, faults));
    }
    const { wantedPath } = request.session;
    await request.session.regenerate();
    request.session.accountId = viewer.accountId;
    // Made now, and not by the first page with a form: of several opened at once each would make another.
    reply.generateCsrf();
    return seeOther(wantedPath ?? '/');
  }

  private async view(email: string, faults: readonly FieldError[]) {
    const { offered, password } = await this.example.offer();
    return signInView(typeof email === 'string' ? email : '', faults, offered, password);
  }
}
