import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { SealAgain, SealedStore } from '../../audit/secrets/sealed-stores.service.js';
import { SealedStores } from '../../audit/secrets/sealed-stores.service.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { SecretBox } from '../../config/secret-box.service.js';
import { NotFound, Refused } from '../../web/errors.js';
import { SessionsRepository } from '../../web/sessions.repository.js';
import { AccountsRepository } from '../accounts.repository.js';
import { AccountMails } from '../mails/account-mails.service.js';
import { type FactorChange, factorMail } from '../mails/factor.mail.js';
import type { Passkey } from '../passkeys/passkey.entity.js';
import { PasskeysRepository } from '../passkeys/passkeys.repository.js';
import { handleOf } from '../passkeys/passkeys.service.js';
import { hashPassword } from '../passwords/password-hashes.js';
import { FactorsRepository } from './factors.repository.js';
import { newSeed, stepOf } from './one-time-code.js';
import { newRecoveryCodes } from './recovery-codes.rules.js';
import { seedPurpose } from './second-factors.service.js';

const WRONG =
  'The code is wrong. Check that the clock on your phone is right, and enter the code that the app shows now';

const LAST_ONE = 'Your role needs a second factor. Set up another before you remove this one';

type NewPasskey = Pick<Passkey, 'credential' | 'publicKey' | 'counter' | 'transports'>;

/** Second factors that come and go. Each change is told to its owner by e-mail. */
@Injectable()
export class FactorKeeping implements SealedStore {
  readonly name = 'seeds of authenticator apps';

  constructor(
    private readonly factors: FactorsRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly accounts: AccountsRepository,
    private readonly mails: AccountMails,
    private readonly sessions: SessionsRepository,
    private readonly box: SecretBox,
    private readonly changes: Changes,
    private readonly config: Config,
    private readonly clock: Clock,
    stores: SealedStores,
  ) {
    stores.add(this);
  }

  /** A seed for an app, sealed until the app has shown that it holds it. */
  newSealedSeed(accountId: number): string {
    return this.box.seal(newSeed(), seedPurpose(accountId));
  }

  openSeed(accountId: number, sealed: string): string {
    return this.box.open(sealed, seedPurpose(accountId));
  }

  /** @returns recovery codes, where there were none before. @throws Refused where the code does not fit */
  async addApp(by: By, accountId: number, sealedSeed: string, code: string): Promise<readonly string[]> {
    const seed = this.openSeed(accountId, sealedSeed);
    const step = stepOf(seed, code.replaceAll(/\s/g, ''), this.clock.realNow());
    if (step === null) throw Refused.at('code', WRONG);
    const { codesLeft } = await this.factors.of(accountId);
    const codes = codesLeft > 0 ? [] : newRecoveryCodes();
    const hashes = await this.hashesOf(codes);
    await this.change(by, accountId, 'app added', async ({ tx, at }) => {
      await this.factors.keepApp(tx, { accountId, sealedSeed, lastStep: step, addedAt: at });
      if (hashes.length > 0) await this.factors.replaceCodes(tx, accountId, hashes);
    });
    return codes;
  }

  /** @returns as {@link addApp} */
  async addPasskey(by: By, accountId: number, read: NewPasskey): Promise<readonly string[]> {
    const { codesLeft } = await this.factors.of(accountId);
    const codes = codesLeft > 0 ? [] : newRecoveryCodes();
    const hashes = await this.hashesOf(codes);
    const userHandle = handleOf(await this.passkeys.of(accountId)).toString('base64url');
    await this.change(by, accountId, 'passkey added', async ({ tx, at }) => {
      await this.passkeys.add(tx, { ...read, accountId, userHandle, addedAt: at, lastUsedAt: null });
      if (hashes.length > 0) await this.factors.replaceCodes(tx, accountId, hashes);
    });
    return codes;
  }

  /** With the last factor the recovery codes go. @throws Refused where it is the last and one is demanded */
  async removeApp(by: By, accountId: number, mustHaveOne: boolean): Promise<void> {
    const { passkeys } = await this.factors.of(accountId);
    if (mustHaveOne && passkeys === 0) throw Refused.at('remove', LAST_ONE);
    await this.change(by, accountId, 'app removed', async ({ tx }) => {
      await this.factors.removeApp(tx, accountId);
      if (passkeys === 0) await this.factors.replaceCodes(tx, accountId, []);
    });
  }

  /** @throws NotFound; Refused as {@link removeApp} */
  async removePasskey(by: By, accountId: number, id: number, mustHaveOne: boolean): Promise<void> {
    const { passkeys, appAddedAt } = await this.factors.of(accountId);
    const isLast = passkeys <= 1 && appAddedAt === null;
    if (mustHaveOne && isLast) throw Refused.at('remove', LAST_ONE);
    await this.change(by, accountId, 'passkey removed', async ({ tx }) => {
      if (!(await this.passkeys.remove(tx, accountId, id))) throw new NotFound(`Passkey ${id}`);
      if (isLast) await this.factors.replaceCodes(tx, accountId, []);
    });
  }

  /** New recovery codes; those from before open nothing any more. */
  async renewCodes(by: By, accountId: number): Promise<readonly string[]> {
    const codes = newRecoveryCodes();
    const hashes = await this.hashesOf(codes);
    await this.change(by, accountId, 'codes renewed', ({ tx }) =>
      this.factors.replaceCodes(tx, accountId, hashes),
    );
    return codes;
  }

  /** An administrator takes all away for somebody who lost theirs, and signs them out. */
  async reset(by: By, accountId: number): Promise<void> {
    await this.change(by, accountId, 'reset', async ({ tx }) => {
      await this.sessions.endOf(tx, accountId);
      await this.factors.removeApp(tx, accountId);
      await this.passkeys.removeAll(tx, accountId);
      await this.factors.replaceCodes(tx, accountId, []);
    });
  }

  async sealAgain(tx: EntityManager, again: SealAgain): Promise<number> {
    let count = 0;
    for (const { accountId, sealedSeed } of await this.factors.sealedSeeds(tx)) {
      const anew = again(sealedSeed, seedPurpose(accountId));
      if (anew === null) continue;
      await this.factors.reseal(tx, accountId, anew);
      count++;
    }
    return count;
  }

  private async change(
    by: By,
    accountId: number,
    what: FactorChange,
    work: (change: Change) => Promise<void>,
  ): Promise<void> {
    await this.changes.make(by, async (change) => {
      const account = await this.accounts.lock(change.tx, accountId);
      await work(change);
      const letter = factorMail(what);
      await this.mails.write(change, account, letter);
      const subject = { kind: 'account', id: accountId, reference: account.email };
      await change.record({ action: letter.trail, subject });
    });
    await this.mails.deliver();
  }

  private async hashesOf(codes: readonly string[]): Promise<string[]> {
    return Promise.all(codes.map((code) => hashPassword(code.replace('-', ''), this.config.passwordCost)));
  }
}
