import { Injectable } from '@nestjs/common';
import { THE_PROGRAM } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { Config } from '../config/config.js';
import { ExampleNotice } from '../web/example-notice.queries.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { EXAMPLE_DOMAIN, EXAMPLE_PASSWORD } from './example-accounts.queries.js';
import { madeUpPassword } from './passwords/made-up-password.js';
import { hashPassword, isPassword } from './passwords/password-hashes.js';

/** The password of the example's accounts: published for a first look on one's own machine, and nowhere else. */
@Injectable()
export class ExamplePasswords {
  constructor(
    private readonly config: Config,
    private readonly notice: ExampleNotice,
    private readonly accounts: AccountsRepository,
    private readonly changes: Changes,
  ) {}

  /**
   * Where others reach the service, gives the example's accounts that still have the published password a made-up one.
   * @returns the new password, to be shown once to whoever starts the program; null where none was given
   */
  async replaceThePublished(): Promise<string | null> {
    if (this.config.servesOwnMachineAlone || !(await this.notice.isLoaded())) return null;
    const published = await this.withThePublished(await this.accounts.ofDomain(EXAMPLE_DOMAIN));
    if (published.length === 0) return null;
    const password = madeUpPassword();
    const passwordHash = await hashPassword(password, this.config.passwordCost);
    await this.changes.make(THE_PROGRAM, async ({ tx, record }) => {
      for (const { id, email } of published) {
        await this.accounts.change(tx, id, { passwordHash });
        await record({
          action: 'gave a new password',
          subject: { kind: 'account', id, reference: email },
        });
      }
    });
    return password;
  }

  /** Accounts that were made together have one hash, which takes long to try: each hash is tried once. */
  private async withThePublished(accounts: readonly Account[]): Promise<Account[]> {
    const hashes = [...new Set(accounts.flatMap(({ passwordHash }) => passwordHash ?? []))];
    const fitting = await Promise.all(hashes.map((hash) => isPassword(hash, EXAMPLE_PASSWORD)));
    const published = new Set(hashes.filter((_, index) => fitting[index]));
    return accounts.filter(({ passwordHash }) => passwordHash !== null && published.has(passwordHash));
  }
}
