import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Clock } from '../../calendar/clock.js';
import { type SessionRow, SessionsRepository } from '../../web/sessions.repository.js';
import { AccountsRepository } from '../accounts.repository.js';

/** Where an account is signed in, and ends of that. */
@Injectable()
export class AccountSessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async of(accountId: number): Promise<SessionRow[]> {
    return this.sessions.ofAccount(accountId, this.clock.realNow());
  }

  /** Somebody ends one of their own. @returns whether it was there still */
  async endOwn(accountId: number, number: number): Promise<boolean> {
    return this.sessions.endOne(accountId, number);
  }

  /** Somebody ends all of their own but the one that they use. @returns how many */
  async endOwnOthers(accountId: number, number: number): Promise<number> {
    return this.sessions.endOthers(accountId, number);
  }

  /** An administrator signs somebody out everywhere. @throws NotFound */
  async endOf(by: By, accountId: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const { id, email } = await this.accounts.lock(tx, accountId);
      await this.sessions.endOf(tx, id);
      await record({ action: 'signed the account out', subject: { kind: 'account', id, reference: email } });
    });
  }
}
