import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SavedView } from './saved-view.entity.js';

@Injectable()
export class SavedViewsRepository {
  /** The views of an account, which nobody else changes until the transaction ends. */
  async lockOf(tx: EntityManager, accountId: number): Promise<SavedView[]> {
    await tx.query('select 1 from accounts where id = $1 for update', [accountId]);
    return tx.findBy(SavedView, { accountId });
  }

  async add(tx: EntityManager, view: Omit<SavedView, 'id'>): Promise<number> {
    const { identifiers } = await tx.insert(SavedView, view);
    return Number(identifiers[0]?.id);
  }

  async change(tx: EntityManager, id: number, facts: Pick<SavedView, 'name' | 'isShared'>): Promise<void> {
    await tx.update(SavedView, { id }, facts);
  }

  /** @returns the view as it was; null where the account has none of this number */
  async take(tx: EntityManager, accountId: number, id: number): Promise<SavedView | null> {
    const view = await tx.findOneBy(SavedView, { id, accountId });
    if (view) await tx.delete(SavedView, { id });
    return view;
  }
}
