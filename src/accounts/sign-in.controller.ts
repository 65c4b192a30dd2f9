import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AllowEveryone } from '../web/access.js';
import type { BrowserSession } from '../web/browser-session.js';
import { Refused } from '../web/errors.js';
import { type FormBody, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page } from '../web/page.js';
import { CurrentSession } from '../web/request-params.decorator.js';
import { signInAddress, type WayThere } from '../web/sign-in-address.rules.js';
import { submitForm } from '../web/submit-form.js';
import { AccountsService } from './accounts.service.js';
import { ExampleAccounts } from './example-accounts.queries.js';
import { askingPath } from './links/link-request.view.js';
import { IdentityProvider } from './provider/identity-provider.service.js';
import { SignInForm } from './sign-in.form.js';
import { type ProviderButton, signInView } from './sign-in.view.js';
import { SignInCompletion } from './sign-in-completion.service.js';
import { SignInThrottle } from './throttle/sign-in-throttle.service.js';

/** What is said to whoever sent a form after their session had ended. */
const SIGNED_OUT = {
  kept: 'You were signed out before what you typed was saved. Sign in again within the hour to get it back.',
  gone: 'You were signed out before your last step, and nothing was saved. Sign in and do it again.',
} as const;

const TEMPLATE = 'accounts/sign-in';

@Controller('sign-in')
@AllowEveryone()
export class SignInController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly example: ExampleAccounts,
    private readonly completion: SignInCompletion,
    private readonly throttle: SignInThrottle,
    private readonly provider: IdentityProvider,
  ) {}

  @Get()
  async show(@CurrentSession() session: BrowserSession, @Query('way') way: unknown): Promise<Answer> {
    await this.provider.prepare();
    if (this.provider.settings?.isOnlyWay && way !== 'password')
      return page('accounts/provider-only', {
        title: 'Sign in',
        signedOut: signedOutWords(session),
        provider: this.button(session),
      });
    const view = await this.view(session, '');
    return page(TEMPLATE, way === 'password' ? { ...view, provider: null } : view);
  }

  @Post()
  async signIn(@Body() body: FormBody, @CurrentSession() session: BrowserSession): Promise<Answer> {
    return submitForm(await readForm(SignInForm, body), {
      again: async ({ email }, faults) => formAgain(TEMPLATE, await this.view(session, email, faults)),
      act: ({ email, password }) => this.authenticated(session, email, password),
      done: (accountId) => this.completion.complete(session, accountId, 'password'),
    });
  }

  /** @throws TooManyTries; Refused where address and password do not fit, without saying which is wrong */
  private async authenticated(session: BrowserSession, email: string, password: string): Promise<number> {
    const succeeded = await this.throttle.begin(session, email);
    const viewer = await this.accounts.authenticate(email, password);
    if (viewer) {
      await succeeded();
      return viewer.accountId;
    }
    session.note({ kind: 'sign-in-failed', how: 'password', typedEmail: email });
    throw Refused.at('email', 'The email address or the password is wrong. Check both and try again');
  }

  private async view(session: BrowserSession, email: unknown, faults: readonly FieldError[] = []) {
    const { offered, password } = await this.example.offer();
    const typed = typeof email === 'string' ? email : '';
    const action = signInAddress(wayThere(session));
    const linkAction = askingPath('sign-in', session.wantedPath);
    return signInView(
      { action, linkAction, passkeyHref: `/sign-in/passkey${wayQuery(session)}` },
      typed,
      faults,
      signedOutWords(session),
      { offered, password },
      this.button(session),
    );
  }

  private button(session: BrowserSession): ProviderButton | null {
    const { settings } = this.provider;
    return settings && { label: settings.label, action: `/sign-in/provider${wayQuery(session)}` };
  }
}

function signedOutWords({ typed }: BrowserSession): string | null {
  return typed ? SIGNED_OUT[typed] : null;
}

function wayThere({ typed, wantedPath }: BrowserSession): WayThere {
  return { to: wantedPath ?? undefined, typed: typed ?? undefined };
}

function wayQuery({ wantedPath }: BrowserSession): string {
  return wantedPath === null ? '' : `?${new URLSearchParams({ to: wantedPath })}`;
}
