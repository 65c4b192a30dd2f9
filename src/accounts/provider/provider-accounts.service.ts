import { Injectable } from '@nestjs/common';
import { type Change, THE_PROGRAM } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import type { Role } from '../../web/permissions.rules.js';
import type { Account } from '../account.entity.js';
import { AccountsRepository } from '../accounts.repository.js';
import { AccountsService } from '../accounts.service.js';
import type { ProviderClaims } from './provider-claims.rules.js';
import { ProviderIdentitiesRepository } from './provider-identities.repository.js';
import type { ProviderOutcome } from './provider-refusal.js';

/** Accounts of those who come from the provider for the first time. */
@Injectable()
export class ProviderAccounts {
  constructor(
    private readonly identities: ProviderIdentitiesRepository,
    private readonly repository: AccountsRepository,
    private readonly accounts: AccountsService,
    private readonly changes: Changes,
    private readonly config: Config,
  ) {}

  /**
   * Links the account that was opened for them, found by an address that the provider vouches for; or opens one, where the settings
   * say so. An account has one identity at an issuer: whoever comes with another under the same address is somebody else.
   * @param role by their groups; null where groups decide nothing
   */
  async welcome(claims: ProviderClaims, role: Role | null): Promise<ProviderOutcome> {
    const { email } = claims;
    if (email === null) return { refusal: 'no believed address' };
    const invited = await this.repository.byEmail(email);
    if (invited?.closedAt) return { refusal: 'account closed' };
    if (invited) return this.linked(invited, claims);
    if (this.config.provider?.accounts !== 'first-sign-in' || role === null) return { refusal: 'no account' };
    const accountId = await this.accounts.add({
      email,
      role,
      name: claims.name ?? email,
      password: null,
      personId: await this.identities.personWithoutAccount(email),
    });
    return this.linked({ id: accountId, email }, claims);
  }

  private async linked(
    { id, email }: Pick<Account, 'id' | 'email'>,
    { iss, sub }: ProviderClaims,
  ): Promise<ProviderOutcome> {
    const isLinked = await this.changes.make(THE_PROGRAM, async (change) => {
      const done = await this.identities.link(change.tx, {
        accountId: id,
        issuer: iss,
        subject: sub,
        linkedAt: change.at,
      });
      await this.record(change, { id, email }, done, iss);
      return done;
    });
    return isLinked ? { accountId: id } : { refusal: 'account linked otherwise' };
  }

  private async record(
    { record }: Change,
    { id, email }: Pick<Account, 'id' | 'email'>,
    isLinked: boolean,
    issuer: string,
  ): Promise<void> {
    await record({
      action: isLinked ? 'linked to the sign-in provider' : 'was not linked to another identity',
      subject: { kind: 'account', id, reference: email },
      after: { issuer },
    });
  }
}
