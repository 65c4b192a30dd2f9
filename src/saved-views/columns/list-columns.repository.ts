import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { ListColumnChoice } from './list-column-choice.entity.js';

/** The columns that accounts want to see. */
@Injectable()
export class ListColumnsRepository {
  constructor(private readonly database: Database) {}

  /** The columns of a list that this account keeps; null where it never chose. */
  async kept(accountId: number, list: string): Promise<readonly string[] | null> {
    const [row] = await this.database.rows<Pick<ListColumnChoice, 'columns'>>(
      'select columns from list_columns where account_id = $1 and list = $2',
      [accountId, list],
    );
    return row?.columns ?? null;
  }

  async put(tx: EntityManager, choice: Omit<ListColumnChoice, 'id'>): Promise<void> {
    await tx.upsert(ListColumnChoice, choice, ['accountId', 'list']);
  }

  /** The list is shown as it usually is again. */
  async drop(tx: EntityManager, accountId: number, list: string): Promise<void> {
    await tx.delete(ListColumnChoice, { accountId, list });
  }
}
