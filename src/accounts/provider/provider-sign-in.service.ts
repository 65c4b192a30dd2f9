import { Injectable } from '@nestjs/common';
import { THE_PROGRAM } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import type { Role } from '../../web/permissions.rules.js';
import { SessionsRepository } from '../../web/sessions.repository.js';
import { AccountsRepository } from '../accounts.repository.js';
import { AdministratorsService } from '../administrators.service.js';
import { ProviderAccounts } from './provider-accounts.service.js';
import type { ProviderClaims } from './provider-claims.rules.js';
import { ProviderIdentitiesRepository } from './provider-identities.repository.js';
import type { ProviderOutcome, ProviderRefusal } from './provider-refusal.js';
import { ProviderRoles } from './provider-roles.service.js';

/** Decides on whoever comes from the provider: which account is theirs, and which role their groups give them today. */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly identities: ProviderIdentitiesRepository,
    private readonly newcomers: ProviderAccounts,
    private readonly accounts: AccountsRepository,
    private readonly administrators: AdministratorsService,
    private readonly sessions: SessionsRepository,
    private readonly roles: ProviderRoles,
    private readonly changes: Changes,
    private readonly config: Config,
  ) {}

  async decide(claims: ProviderClaims): Promise<ProviderOutcome> {
    const outcome = await this.outcome(claims);
    if ('refusal' in outcome) await this.record(claims, outcome.refusal);
    return outcome;
  }

  private async outcome(claims: ProviderClaims): Promise<ProviderOutcome> {
    const role = this.roles.decide ? this.roles.of(claims.groups) : null;
    if (this.roles.decide && role === null)
      return { refusal: claims.groups === 'too-many' ? 'too many groups' : 'no group' };
    const known = await this.identities.accountOf(claims.iss, claims.sub);
    const found = known === null ? await this.newcomers.welcome(claims, role) : { accountId: known };
    if ('refusal' in found) return found;
    const account = await this.accounts.openById(found.accountId);
    if (!account) return { refusal: 'account closed' };
    if (role !== null && account.role !== role) await this.changeRole(account.id, role);
    return found;
  }

  /** Where the account is signed in with the role that it had, it is signed out. Groups take no role that somebody must have. */
  private async changeRole(accountId: number, role: Role): Promise<void> {
    await this.changes.make(THE_PROGRAM, async ({ tx, record }) => {
      const isLast = await this.administrators.isLast(tx, accountId);
      const account = await this.accounts.lock(tx, accountId);
      if (isLast || account.email === this.config.provider?.breakGlass) {
        return record({
          action: 'kept the role',
          subject: { kind: 'account', id: accountId, reference: account.email },
          note: `The groups at the sign-in provider say ${role}, and an administrator must stay`,
        });
      }
      await this.accounts.change(tx, accountId, { role });
      await this.sessions.endOf(tx, accountId);
      await record({
        action: 'changed the role',
        subject: { kind: 'account', id: accountId, reference: account.email },
        before: { role: account.role },
        after: { role },
        note: 'As the groups at the sign-in provider say',
      });
    });
  }

  /** Names them as the provider's administrators find them, and not by name: they have no account here. */
  private async record({ iss, sub, directoryId }: ProviderClaims, reason: ProviderRefusal): Promise<void> {
    const accountId = await this.identities.accountOf(iss, sub);
    await this.changes.make(THE_PROGRAM, async ({ record }) => {
      await record({
        action: 'refused somebody whom the sign-in provider knows',
        subject: { kind: 'sign-in', id: accountId ?? 0, reference: null },
        after: { reason, subject: sub, ...(directoryId === null ? {} : { directoryId }) },
        note:
          reason === 'no group' ? `The mapping has ${this.config.provider?.roles.length ?? 0} groups` : null,
      });
    });
  }
}
