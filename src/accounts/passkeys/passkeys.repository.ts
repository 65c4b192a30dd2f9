import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { Passkey } from './passkey.entity.js';

@Injectable()
export class PasskeysRepository {
  constructor(private readonly database: Database) {}

  /** Those of an account, the oldest first. */
  async of(accountId: number): Promise<Passkey[]> {
    return this.database.reader.find(Passkey, { where: { accountId }, order: { id: 'ASC' } });
  }

  async byCredential(credential: string): Promise<Passkey | null> {
    return this.database.reader.findOneBy(Passkey, { credential });
  }

  async add(tx: EntityManager, passkey: Omit<Passkey, 'id'>): Promise<void> {
    await tx.insert(Passkey, passkey);
  }

  async use(id: number, counter: number, at: Date): Promise<void> {
    await this.database.reader.update(Passkey, { id }, { counter: String(counter), lastUsedAt: at });
  }

  /** @returns whether it was there, and of that account */
  async remove(tx: EntityManager, accountId: number, id: number): Promise<boolean> {
    return ((await tx.delete(Passkey, { accountId, id })).affected ?? 0) > 0;
  }

  async removeAll(tx: EntityManager, accountId: number): Promise<void> {
    await tx.delete(Passkey, { accountId });
  }
}
