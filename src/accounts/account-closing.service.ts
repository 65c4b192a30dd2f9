import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';
import { Refused } from '../web/errors.js';
import { SessionsRepository } from '../web/sessions.repository.js';
import { AccountsRepository } from './accounts.repository.js';
import { AdministratorsService } from './administrators.service.js';

const ADMINISTRATORS_ALONE =
  'The account belongs to an administrator, so only another administrator can close it. Leave it open here and ask one of them';

/** Closing the accounts of somebody who leaves, in the change by which they leave. */
@Injectable()
export class AccountClosingService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly administrators: AdministratorsService,
  ) {}

  /** Opens the accounts again that were closed at this instant. */
  async reopenOf({ tx, record }: Change, personId: number, closedAt: Date): Promise<void> {
    for (const { id, email } of await this.accounts.closedOfPerson(tx, personId, closedAt)) {
      await this.accounts.change(tx, id, { closedAt: null });
      await record({
        action: 'opened the account again',
        subject: { kind: 'account', id, reference: email },
      });
    }
  }

  /**
   * Nobody signs in with them any longer, and whoever is signed in is out.
   * @throws Refused where one of them does the closing, or where one is an administrator's and who closes it is none
   */
  async closeOf({ tx, at, by, record }: Change, personId: number): Promise<void> {
    const mayCloseAdministrators = await this.administrators.isOne(tx, by);
    for (const { id, email, role } of await this.accounts.openOfPerson(tx, personId)) {
      if (role === 'administrator' && !mayCloseAdministrators)
        throw Refused.at('closeAccount', ADMINISTRATORS_ALONE);
      if (id === by.accountId) throw Refused.at('closeAccount', 'You cannot close your own account');
      await this.accounts.change(tx, id, { closedAt: at });
      await this.sessions.endOf(tx, id);
      await record({
        action: 'closed the account',
        subject: { kind: 'account', id, reference: email },
      });
    }
  }
}
