import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By } from '../audit/change.js';
import { AccountsRepository } from './accounts.repository.js';

/** Sees to it that somebody always stays who looks after accounts. */
@Injectable()
export class AdministratorsService {
  constructor(private readonly accounts: AccountsRepository) {}

  /**
   * Whether `by` is an administrator still. Until this transaction ends no account of an administrator is changed by anybody else: of
   * two who close each other's account at the same time the later is no administrator any more.
   */
  async isOne(tx: EntityManager, by: By): Promise<boolean> {
    const administrators = await this.accounts.lockAdministrators(tx);
    return by.accountId !== null && administrators.includes(by.accountId);
  }

  /** Whether nobody else is an administrator. Until this transaction ends nobody becomes one or stops being one. */
  async isLast(tx: EntityManager, accountId: number): Promise<boolean> {
    const administrators = await this.accounts.lockAdministrators(tx);
    return administrators.length === 1 && administrators.includes(accountId);
  }
}
