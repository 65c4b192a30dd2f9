import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Takes a stored value and what it was sealed for; gives what is to stand in its place, or null where it may stay. */
export type SealAgain = (sealed: string, purpose: string) => string | null;

/** Rows that hold sealed secrets. */
export type SealedStore = {
  /** What they are, as the command and the trail name them: “seeds of second factors”. */
  readonly name: string;
  /** Gives every sealed value to `again` and stores what comes back. @returns how many were sealed anew */
  sealAgain(tx: EntityManager, again: SealAgain): Promise<number>;
};

/** Every store of sealed secrets; each adds itself when it is made, so that a change of keys leaves none out. */
@Injectable()
export class SealedStores {
  private readonly stores: SealedStore[] = [];

  get all(): readonly SealedStore[] {
    return this.stores;
  }

  add(store: SealedStore): void {
    this.stores.push(store);
  }
}
