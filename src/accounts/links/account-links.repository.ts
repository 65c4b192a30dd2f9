import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { AccountLink } from './account-link.entity.js';
import type { AccountLinkKind } from './account-link.rules.js';

/** A link, and whether its account is open still. */
export type StoredAccountLink = Pick<AccountLink, 'accountId' | 'usedAt' | 'revokedAt' | 'expiresAt'> & {
  /** Whose it is, where they may still get in. */
  readonly name: string | null;
  readonly email: string | null;
};

/** Keeps links by which somebody gets into an account. */
@Injectable()
export class AccountLinksRepository {
  constructor(private readonly database: Database) {}

  async add(tx: EntityManager, link: Omit<AccountLink, 'id' | 'usedAt' | 'revokedAt'>): Promise<void> {
    await tx.insert(AccountLink, link);
  }

  /** The link of this kind; null where there never was such a one. */
  async byDigest(kind: AccountLinkKind, digest: string): Promise<StoredAccountLink | null> {
    const [link] = await this.database.rows<StoredAccountLink>(
      `select l.account_id as "accountId", l.used_at as "usedAt", l.revoked_at as "revokedAt", l.expires_at as "expiresAt",
         a.name, a.email
       from account_links l left join accounts a on a.id = l.account_id and a.closed_at is null
       where l.kind = $1 and l.digest = $2`,
      [kind, digest],
    );
    return link ?? null;
  }

  /** Takes an open link. Of two who come at once one gets it. @returns the link; null where it does nothing any more */
  async use(tx: EntityManager, kind: AccountLinkKind, digest: string, at: Date): Promise<AccountLink | null> {
    const link = await tx.findOne(AccountLink, {
      where: { kind, digest, usedAt: IsNull(), revokedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (!link || link.expiresAt <= at) return null;
    await tx.update(AccountLink, { id: link.id }, { usedAt: at });
    return link;
  }

  /** Makes the open links of an account void. @returns how many there were, those that had run out among them */
  async revoke(
    tx: EntityManager,
    accountId: number | null,
    kinds: readonly AccountLinkKind[],
    at: Date,
  ): Promise<number> {
    const { affected } = await tx.update(
      AccountLink,
      { accountId: accountId ?? IsNull(), kind: In([...kinds]), usedAt: IsNull(), revokedAt: IsNull() },
      { revokedAt: at },
    );
    return affected ?? 0;
  }

  /** The invitation of an account that was sent last; null where there was none. */
  async lastInvitation(accountId: number): Promise<StoredAccountLink | null> {
    const [link] = await this.database.rows<StoredAccountLink>(
      `select account_id as "accountId", used_at as "usedAt", revoked_at as "revokedAt", expires_at as "expiresAt",
         null as name, null as email
       from account_links where account_id = $1 and kind = 'invitation' order by id desc limit 1`,
      [accountId],
    );
    return link ?? null;
  }

  /** Removes links that ended before `instant`. */
  async forgetEnded(instant: Date): Promise<void> {
    await this.database.rows(
      'with gone as (delete from account_links where expires_at < $1 returning id) select id from gone',
      [instant],
    );
  }
}
