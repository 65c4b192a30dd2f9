import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Like, Not } from 'typeorm';
import { Database } from '../database/database.service.js';
import { NotFound } from '../web/errors.js';
import { Account } from './account.entity.js';
import { AccountBody } from './account-body.entity.js';
import { AccountLink } from './links/account-link.entity.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  /** The open account of this address, in whatever case it was typed. */
  async openByEmail(email: string): Promise<Account | null> {
    return this.database.reader.findOneBy(Account, { email: email.toLowerCase(), closedAt: IsNull() });
  }

  /** The account of this address, open or closed. */
  async byEmail(email: string): Promise<Account | null> {
    return this.database.reader.findOneBy(Account, { email });
  }

  /** All accounts, open and closed, whose addresses end in this domain. */
  async ofDomain(domain: string): Promise<Account[]> {
    return this.database.reader.findBy(Account, { email: Like(`%@${domain}`) });
  }

  async openById(id: number): Promise<Account | null> {
    return this.database.reader.findOneBy(Account, { id, closedAt: IsNull() });
  }

  /** @returns the new account, or null where the address has one already */
  async add(tx: EntityManager, account: Omit<Account, 'id' | 'nameReducedAt'>): Promise<Account | null> {
    const taken = await tx.existsBy(Account, { email: account.email });
    return taken ? null : tx.save(Account, account);
  }

  /** The account, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, id: number): Promise<Account> {
    const account = await tx.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!account) throw new NotFound(`Account ${id}`);
    return account;
  }

  /** The accounts of a person that were closed at this instant, which nobody else may change until this transaction ends. */
  async closedOfPerson(tx: EntityManager, personId: number, closedAt: Date): Promise<Account[]> {
    return tx.find(Account, {
      where: { personId, closedAt, nameReducedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The open accounts of this person, which nobody else may change until this transaction ends. */
  async openOfPerson(tx: EntityManager, personId: number): Promise<Account[]> {
    return tx.find(Account, {
      where: { personId, closedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The ids of the open accounts of administrators, none of which anybody else may change until this transaction ends. */
  async lockAdministrators(tx: EntityManager): Promise<number[]> {
    const administrators = await tx.find(Account, {
      select: { id: true },
      where: { role: 'administrator', closedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return administrators.map(({ id }) => id);
  }

  /** Whether anybody has an account, but for the command line. Until this transaction ends nobody else opens one. */
  async lockAndHasAny(tx: EntityManager, commandLine: string): Promise<boolean> {
    await tx.query('lock table accounts in share row exclusive mode');
    return tx.existsBy(Account, { email: Not(commandLine) });
  }

  /** Links by which somebody could get in are void once the account is closed, or has another password. */
  async change(
    tx: EntityManager,
    id: number,
    facts: Partial<Pick<Account, 'role' | 'closedAt' | 'passwordHash'>>,
  ): Promise<void> {
    await tx.update(Account, { id }, facts);
    if (!facts.closedAt && !facts.passwordHash) return;
    const open = { accountId: id, usedAt: IsNull(), revokedAt: IsNull() };
    await tx.update(AccountLink, open, { revokedAt: () => 'clock_timestamp()' });
  }

  /** From now on the account is for these bodies and no others. */
  async giveBodies(
    tx: EntityManager,
    accountId: number,
    bodyIds: readonly number[],
    at: Date,
  ): Promise<void> {
    await tx.query(
      `update account_bodies set ended_at = $3 where account_id = $1 and ended_at is null and body_id <> all($2::int[])`,
      [accountId, bodyIds, at],
    );
    await tx.query(
      `insert into account_bodies (account_id, body_id, given_at)
       select $1, wanted.id, $3 from unnest($2::int[]) wanted(id)
       where not exists (select from account_bodies x
         where x.account_id = $1 and x.body_id = wanted.id and x.ended_at is null)`,
      [accountId, bodyIds, at],
    );
  }

  /** The bodies that the account is for. */
  async bodiesOf(tx: EntityManager, accountId: number): Promise<number[]> {
    const rows = await tx.findBy(AccountBody, { accountId, endedAt: IsNull() });
    return rows.map(({ bodyId }) => bodyId);
  }
}
