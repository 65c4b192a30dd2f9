import { Injectable } from '@nestjs/common';
import type { By, Change, Subject } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { Config } from '../config/config.js';
import { NotAllowed } from '../web/errors.js';
import type { Role } from '../web/permissions.rules.js';
import { SessionsRepository } from '../web/sessions.repository.js';
import type { Account } from './account.entity.js';
import { accountPath } from './account-path.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService, bodiesInTrail, type NewAccount } from './accounts.service.js';
import { AdministratorsService } from './administrators.service.js';
import { madeUpPassword } from './passwords/made-up-password.js';
import { hashPassword } from './passwords/password-hashes.js';
import { type NamedBody, Viewers } from './viewers.service.js';

/** An account, with the password that is shown once; null where the same form was sent before, and it was shown then. */
export type GivenAway = { readonly id: number; readonly password: string | null };

/** What an account is, and for which bodies. */
export type GivenRole = { readonly role: Role; readonly bodies: readonly NamedBody[] };

/** What administrators do with accounts. Nobody does it to their own, so that one always stays who can. */
@Injectable()
export class AccountKeepingService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly repository: AccountsRepository,
    private readonly viewers: Viewers,
    private readonly sessions: SessionsRepository,
    private readonly administrators: AdministratorsService,
    private readonly changes: Changes,
    private readonly config: Config,
  ) {}

  /** Opens an account with a password made up for it. @throws Refused where the address has one already */
  async open(by: By, account: Omit<NewAccount, 'password'>): Promise<GivenAway> {
    const password = madeUpPassword();
    const id = await this.accounts.add({ ...account, password }, by);
    return { id, password: await this.ifItFits(account.email, password) };
  }

  /**
   * Makes up a new password for somebody who lost theirs, and signs the account out wherever it is signed in.
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, NotAllowed, ChangedMeanwhile
   */
  async renewPassword(by: By, id: number, seen: number): Promise<GivenAway> {
    const password = madeUpPassword();
    const passwordHash = await hashPassword(password, this.config.passwordCost);
    const email = await this.change(by, id, seen, async (account, { tx, record }) => {
      await this.repository.change(tx, id, { passwordHash });
      await this.sessions.endOf(tx, id);
      await record({ action: 'gave a new password', subject: subjectOf(account) });
    });
    return { id, password: await this.ifItFits(email, password) };
  }

  /** Gives an account another role, other bodies, or both: what it may do changes with the next page. @throws as {@link renewPassword} */
  async changeRole(by: By, id: number, given: GivenRole, seen: number): Promise<void> {
    const named = await this.viewers.bodies();
    await this.change(by, id, seen, async (account, { tx, at, record }) => {
      const had = await this.repository.bodiesOf(tx, id);
      const before = { role: account.role, ...bodiesInTrail(named.filter((body) => had.includes(body.id))) };
      await this.repository.change(tx, id, { role: given.role });
      await this.sessions.renewOf(tx, id);
      const ids = given.bodies.map((body) => body.id);
      await this.repository.giveBodies(tx, id, ids, at);
      const after = { role: given.role, ...bodiesInTrail(given.bodies) };
      await record({ action: 'changed the role', subject: subjectOf(account), before, after });
    });
  }

  /** Closes an account: nobody signs in with it any longer, and whoever is signed in is out. @throws as {@link renewPassword} */
  async close(by: By, id: number, seen: number): Promise<void> {
    await this.change(by, id, seen, async (account, { tx, at, record }) => {
      await this.repository.change(tx, id, { closedAt: at });
      await this.sessions.endOf(tx, id);
      await record({ action: 'closed the account', subject: subjectOf(account) });
    });
  }

  /** Opens again what was closed; the password is as it was. @throws as {@link renewPassword} */
  async reopen(by: By, id: number, seen: number): Promise<void> {
    await this.change(by, id, seen, async (account, { tx, record }) => {
      if (account.nameReducedAt) throw new NotAllowed('an account without a name stays closed');
      await this.repository.change(tx, id, { closedAt: null });
      await record({ action: 'reopened the account', subject: subjectOf(account) });
    });
  }

  /**
   * Changes the account of somebody else.
   * @returns its address
   * @throws as {@link renewPassword}
   */
  async change(
    by: By,
    id: number,
    seen: number,
    work: (account: Account, change: Change) => Promise<void>,
  ): Promise<string> {
    if (by.accountId === id) throw new NotAllowed('an administrator may not change their own account');
    return this.changes.make(by, async (change) => {
      if (!(await this.administrators.isOne(change.tx, by)))
        throw new NotAllowed('who changes accounts must be an administrator still');
      const account = await this.repository.lock(change.tx, id);
      await requireUnchanged(change.tx, subjectOf(account), accountPath(id), seen);
      await work(account, change);
      return account.email;
    });
  }

  /** A form sent twice changes nothing the second time, so that what was made up then is nobody's password. */
  private async ifItFits(email: string, password: string): Promise<string | null> {
    return (await this.accounts.authenticate(email, password)) ? password : null;
  }
}

function subjectOf({ id, email }: Account): Subject {
  return { kind: 'account', id, reference: email };
}
