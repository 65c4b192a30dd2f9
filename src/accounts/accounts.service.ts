import { Injectable } from '@nestjs/common';
import { type By, type Change, THE_PROGRAM } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { Config } from '../config/config.js';
import type { Viewer } from '../web/access.js';
import { Refused } from '../web/errors.js';
import { type Role } from '../web/permissions.rules.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashPassword, isPassword } from './passwords/password-hashes.js';
import { type NamedBody, Viewers } from './viewers.service.js';

/** What is checked where there is no such account, so that the answer takes as long and tells nothing. */
const NOBODYS_HASH = hashPassword('nobody signs in with this', 'full');

export type NewAccount = {
  email: string;
  name: string;
  role: Role;
  /** Null for whoever comes in by another way. */
  password: string | null;
  personId?: number | null;
  /** The bodies that are named for it. */
  bodies?: readonly NamedBody[];
};

/** Accounts: who may sign in. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly viewers: Viewers,
    private readonly changes: Changes,
    private readonly config: Config,
  ) {}

  /** Who signs in with this address and password; null where they do not fit. */
  async authenticate(email: string, password: string): Promise<Viewer | null> {
    const account = await this.accounts.openByEmail(email);
    const fits = await isPassword(account?.passwordHash ?? (await NOBODYS_HASH), password);
    return account?.passwordHash && fits ? this.viewer(account.id) : null;
  }

  /** Who has this account; null where it has been closed. */
  async viewer(accountId: number): Promise<Viewer | null> {
    return this.viewers.byAccount(accountId);
  }

  /**
   * Opens an account; without `by`, at the command line.
   * @param also what else is done in the same change
   * @throws Refused where the address has one already
   */
  async add(
    { password, email, bodies = [], ...rest }: NewAccount,
    by: By = THE_PROGRAM,
    also: (change: Change, account: Account) => Promise<void> = async () => {},
  ): Promise<number> {
    const passwordHash = password === null ? null : await hashPassword(password, this.config.passwordCost);
    return this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const account = await this.accounts.add(tx, {
        ...rest,
        email: email.toLowerCase(),
        personId: rest.personId ?? null,
        passwordHash,
        createdAt: at,
        closedAt: null,
      });
      if (!account) throw Refused.at('email', `There is already an account for ${email}`);
      await this.accounts.giveBodies(
        tx,
        account.id,
        bodies.map(({ id }) => id),
        at,
      );
      await record({
        action: 'opened the account',
        subject: { kind: 'account', id: account.id, reference: account.email },
        after: { name: account.name, role: account.role, ...bodiesInTrail(bodies) },
      });
      await also(change, account);
      return account.id;
    });
  }

  /** The account under which the command line changes the register; nobody signs in with it. Opened, and closed at once, on first use. */
  async ofCommandLine(): Promise<number> {
    const known = await this.accounts.byEmail(COMMAND_LINE.email);
    if (known) return known.id;
    return this.changes.make(THE_PROGRAM, async ({ tx, at, record }) => {
      const facts = { ...COMMAND_LINE, personId: null, passwordHash: null, createdAt: at, closedAt: at };
      const account = await this.accounts.add(tx, facts);
      if (!account) throw new Error('the account of the command line was opened at the same time: try again');
      await record({
        action: 'opened the account',
        subject: { kind: 'account', id: account.id, reference: account.email },
        after: { name: account.name, role: account.role },
      });
      return account.id;
    });
  }
}

/** Who the command line is in the register. */
export const COMMAND_LINE = {
  email: 'command-line@localhost',
  name: 'Command line',
  role: 'democratic-services' as const,
};

/** The bodies of an account as the trail tells of them; nothing where none are named. */
export function bodiesInTrail(bodies: readonly NamedBody[]): { readonly bodies?: readonly string[] } {
  return bodies.length === 0 ? {} : { bodies: bodies.map(({ code }) => code) };
}
