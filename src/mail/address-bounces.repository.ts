import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AddressBounce } from './address-bounce.entity.js';

/** Marks addresses from which mail came back. */
@Injectable()
export class AddressBouncesRepository {
  async mark(
    tx: EntityManager,
    bounce: Pick<AddressBounce, 'address' | 'messageId' | 'fault' | 'recordedAt'>,
  ): Promise<void> {
    await tx.insert(AddressBounce, { ...bounce, clearedAt: null, clearedBy: null });
  }

  /** Says that an address is reached again. @returns whether it was marked */
  async clear(tx: EntityManager, address: string, at: Date, by: string): Promise<boolean> {
    const marked = { address: address.toLowerCase(), clearedAt: IsNull() };
    const { affected } = await tx.update(AddressBounce, marked, { clearedAt: at, clearedBy: by });
    return (affected ?? 0) > 0;
  }
}
