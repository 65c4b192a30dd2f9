import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';

/** What an account has to show besides a password. */
export type Factors = {
  /** Null where there is no app. */
  readonly appAddedAt: Date | null;
  readonly passkeys: number;
  /** Recovery codes that are not used yet. */
  readonly codesLeft: number;
};

const OF_ACCOUNT = `
  select (select added_at from authenticator_apps where account_id = $1) as "appAddedAt",
    (select count(*)::integer from passkeys where account_id = $1) as passkeys,
    (select count(*)::integer from recovery_codes where account_id = $1 and used_at is null) as "codesLeft"`;

/** Second factors, and the recovery codes that stand in for them. */
@Injectable()
export class FactorsRepository {
  constructor(private readonly database: Database) {}

  async of(accountId: number): Promise<Factors> {
    const [factors] = await this.database.rows<Factors>(OF_ACCOUNT, [accountId]);
    return factors ?? { appAddedAt: null, passkeys: 0, codesLeft: 0 };
  }

  async app(accountId: number): Promise<AuthenticatorApp | null> {
    return this.database.reader.findOneBy(AuthenticatorApp, { accountId });
  }

  async keepApp(tx: EntityManager, app: AuthenticatorApp): Promise<void> {
    await tx.upsert(AuthenticatorApp, app, ['accountId']);
  }

  /** @returns whether there was one */
  async removeApp(tx: EntityManager, accountId: number): Promise<boolean> {
    return ((await tx.delete(AuthenticatorApp, { accountId })).affected ?? 0) > 0;
  }

  /** Takes the code of this step, once. @returns false where it, or a later one, was taken before, be it a moment ago */
  async takeStep(accountId: number, step: number): Promise<boolean> {
    const { affected } = await this.database.reader.update(
      AuthenticatorApp,
      { accountId, lastStep: LessThan(step) },
      { lastStep: step },
    );
    return affected === 1;
  }

  /** The recovery codes that are left. */
  async codes(accountId: number): Promise<{ id: number; codeHash: string }[]> {
    return this.database.rows(
      'select id, code_hash as "codeHash" from recovery_codes where account_id = $1 and used_at is null order by id',
      [accountId],
    );
  }

  /** @returns false where it was used before, be it a moment ago */
  async useCode(tx: EntityManager, id: number, at: Date): Promise<boolean> {
    const { affected } = await tx.update(RecoveryCode, { id, usedAt: IsNull() }, { usedAt: at });
    return affected === 1;
  }

  /** New codes in place of all that there were. */
  async replaceCodes(tx: EntityManager, accountId: number, hashes: readonly string[]): Promise<void> {
    await tx.query('delete from recovery_codes where account_id = $1', [accountId]);
    await tx.query(
      'insert into recovery_codes (account_id, code_hash) select $1, hash from unnest($2::text[]) as given (hash)',
      [accountId, hashes],
    );
  }

  /** Seeds that are sealed anew when keys change. */
  async sealedSeeds(tx: EntityManager): Promise<AuthenticatorApp[]> {
    return tx.find(AuthenticatorApp, { order: { accountId: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async reseal(tx: EntityManager, accountId: number, sealedSeed: string): Promise<void> {
    await tx.update(AuthenticatorApp, { accountId }, { sealedSeed });
  }
}
