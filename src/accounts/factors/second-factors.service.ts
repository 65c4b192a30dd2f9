import { Injectable } from '@nestjs/common';
import { Changes } from '../../audit/changes.service.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { SecretBox } from '../../config/secret-box.service.js';
import { UsageError } from '../../config/usage-error.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { Refused } from '../../web/errors.js';
import { ROLES, type Role } from '../../web/permissions.rules.js';
import type { PendingSignIn } from '../../web/sign-in-progress.js';
import type { Account } from '../account.entity.js';
import type { Passkey } from '../passkeys/passkey.entity.js';
import { PasskeysRepository } from '../passkeys/passkeys.repository.js';
import { isPassword } from '../passwords/password-hashes.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.service.js';
import { type Factors, FactorsRepository } from './factors.repository.js';
import { stepOf } from './one-time-code.js';
import { readCode } from './recovery-codes.rules.js';

const WRONG =
  'The code is wrong, was used before or is out of date. Enter the code that your app shows now, or a recovery code';

/** What a seed is sealed for. */
export function seedPurpose(accountId: number): string {
  return `seed of the authenticator app of account ${accountId}`;
}

/** Whether a second factor stands between a password and a session, and whether the one that is shown is right. */
@Injectable()
export class SecondFactors {
  private readonly demandedOf: ReadonlySet<string>;

  /** @throws UsageError where the settings name what is no role */
  constructor(
    { secondFactorRoles }: Config,
    private readonly factors: FactorsRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly throttle: SignInThrottle,
    private readonly box: SecretBox,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {
    const unknown = secondFactorRoles.filter((each) => !ROLES.some((role) => role === each));
    if (unknown.length > 0)
      throw new UsageError(`REQUIRE_SECOND_FACTOR must name roles: ${ROLES.join(', ')}`);
    this.demandedOf = new Set(secondFactorRoles);
  }

  /** What an account has. */
  async of(accountId: number): Promise<Factors> {
    return this.factors.of(accountId);
  }

  async passkeysOf(accountId: number): Promise<Passkey[]> {
    return this.passkeys.of(accountId);
  }

  isDemandedOf(role: Role): boolean {
    return this.demandedOf.has(role);
  }

  /** What whoever has shown the first factor is to do before they are in. */
  async needsOf({ id, role }: Account): Promise<PendingSignIn['needs']> {
    const { appAddedAt, passkeys } = await this.factors.of(id);
    if (appAddedAt !== null || passkeys > 0) return 'second factor';
    return this.isDemandedOf(role) ? 'set-up' : 'nothing';
  }

  /** Takes a one-time code or a recovery code, each once. @throws TooManyTries; Refused where it is none */
  async take(browser: BrowserSession, account: Account, typed: string): Promise<void> {
    const read = readCode(typed);
    if (!read)
      throw Refused.at('code', 'Enter the six digits that your app shows, or one of your recovery codes');
    const succeeded = await this.throttle.beginSecondFactor(browser, account.email);
    const isTaken =
      read.kind === 'one-time'
        ? await this.takeOneTime(account, read.code)
        : await this.takeRecovery(account, read.code);
    if (!isTaken) {
      browser.note({ kind: 'second-factor-failed', how: `${read.kind} code`, accountId: account.id });
      throw Refused.at('code', WRONG);
    }
    await succeeded();
  }

  private async takeOneTime(account: Account, code: string): Promise<boolean> {
    const app = await this.factors.app(account.id);
    if (!app) return false;
    const step = stepOf(this.box.open(app.sealedSeed, seedPurpose(account.id)), code, this.clock.realNow());
    if (step === null) return false;
    return this.factors.takeStep(account.id, step);
  }

  private async takeRecovery({ id, name, email }: Account, code: string): Promise<boolean> {
    for (const kept of await this.factors.codes(id)) {
      if (!(await isPassword(kept.codeHash, code))) continue;
      return this.changes.make({ accountId: id, name, formToken: null }, async ({ tx, at, record }) => {
        const isTaken = await this.factors.useCode(tx, kept.id, at);
        await record({
          action: isTaken ? 'used a recovery code' : 'showed a recovery code that was used before',
          subject: { kind: 'account', id, reference: email },
        });
        return isTaken;
      });
    }
    return false;
  }
}
