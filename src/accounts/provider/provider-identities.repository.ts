import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import type { Account } from '../account.entity.js';
import { ProviderIdentity } from './provider-identity.entity.js';

/** Whose account somebody at the provider has. */
@Injectable()
export class ProviderIdentitiesRepository {
  constructor(private readonly database: Database) {}

  /** The account of this identity, open or closed; null where it has none. */
  async accountOf(issuer: string, subject: string): Promise<number | null> {
    const identity = await this.database.reader.findOneBy(ProviderIdentity, { issuer, subject });
    return identity?.accountId ?? null;
  }

  /** @returns false where the account or the identity is linked already, be it a moment ago */
  async link(tx: EntityManager, identity: Omit<ProviderIdentity, 'id'>): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into provider_identities (account_id, issuer, subject, linked_at) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [identity.accountId, identity.issuer, identity.subject, identity.linkedAt],
    );
    return rows.length > 0;
  }

  /** The one person of this address who has no account yet; null where there is none, or more than one. */
  async personWithoutAccount(email: string): Promise<Account['personId']> {
    const people = await this.database.rows<{ id: number }>(
      `select p.id from people p where lower(p.email) = $1 and p.left_on is null
       and not exists (select from accounts a where a.person_id = p.id) limit 2`,
      [email],
    );
    return people.length === 1 ? (people[0]?.id ?? null) : null;
  }
}
