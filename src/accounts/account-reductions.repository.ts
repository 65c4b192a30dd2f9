import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from './account.entity.js';
import { FactorsRepository } from './factors/factors.repository.js';
import { AccountLink } from './links/account-link.entity.js';
import { Passkey } from './passkeys/passkey.entity.js';
import { ProviderIdentity } from './provider/provider-identity.entity.js';

/** Leaves of a closed account what the record needs, and nothing by which somebody is known or could sign in. */
@Injectable()
export class AccountReductionsRepository {
  constructor(private readonly factors: FactorsRepository) {}

  /** @param email an address that is nobody's */
  async reduce(tx: EntityManager, id: number, name: string, email: string, at: Date): Promise<void> {
    await tx.update(Account, { id }, { name, email, passwordHash: null, nameReducedAt: at });
    await tx.delete(Passkey, { accountId: id });
    await tx.delete(ProviderIdentity, { accountId: id });
    await tx.delete(AccountLink, { accountId: id });
    await this.factors.removeApp(tx, id);
    await this.factors.replaceCodes(tx, id, []);
  }
}
