import { Injectable } from '@nestjs/common';
import { type By, THE_PROGRAM } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { AccountsRepository } from '../accounts.repository.js';
import { COMMAND_LINE } from '../accounts.service.js';
import { AccountLinks, LinkEnded, orLinkEnded } from '../links/account-links.service.js';
import type { EnteredAccount } from '../links/link-uses.service.js';
import { ChosenPasswords } from '../passwords/chosen-passwords.service.js';

/** What is typed of the first account. */
export type FirstAccount = { readonly name: string; readonly email: string; readonly password: string };

const STARTER: By = { accountId: null, name: 'Whoever started the service', formToken: null };

/** The account with which everything begins: made in the browser by whoever can read the console of the service. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: ChosenPasswords,
    private readonly links: AccountLinks,
    private readonly changes: Changes,
  ) {}

  /**
   * Makes a link by which the first administrator gets an account, where nobody has one; those of earlier starts are void.
   * @returns its secret part, which is kept nowhere; null where there are accounts
   */
  async offer(): Promise<string | null> {
    return orLinkEnded(
      this.changes.make(THE_PROGRAM, async (change) => {
        if (await this.accounts.lockAndHasAny(change.tx, COMMAND_LINE.email)) throw new LinkEnded();
        await this.links.revoke(change, null, 'first-administrator');
        await change.record({ action: 'showed a link for the first administrator', subject: INSTALLATION });
        return this.links.make(change, 'first-administrator');
      }),
    );
  }

  /** Makes the account, once. @returns null where the link does nothing any more, or somebody has an account by now @throws Refused */
  async make(token: string, { name, email, password }: FirstAccount): Promise<EnteredAccount | null> {
    const address = email.toLowerCase();
    const passwordHash = await this.passwords.hashOf(password, { email: address, name });
    return orLinkEnded(
      this.changes.make(STARTER, async (change) => {
        const { tx, at } = change;
        if (await this.accounts.lockAndHasAny(tx, COMMAND_LINE.email)) throw new LinkEnded();
        await this.links.use(change, 'first-administrator', token);
        const facts = { name, email: address, role: 'administrator' as const, personId: null };
        const account = await this.accounts.add(tx, {
          ...facts,
          passwordHash,
          createdAt: at,
          closedAt: null,
        });
        if (!account) throw new LinkEnded();
        await change.record({
          action: 'opened the account',
          subject: { kind: 'account', id: account.id, reference: account.email },
          after: { name, role: account.role },
        });
        return { id: account.id, email: address };
      }),
    );
  }
}

/** The trail tells of the installation as a whole. */
const INSTALLATION = { kind: 'installation', id: 1, reference: null };
