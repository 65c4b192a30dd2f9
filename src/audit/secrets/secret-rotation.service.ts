import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../config/secret-box.service.js';
import { THE_PROGRAM } from '../change.js';
import { Changes } from '../changes.service.js';
import { SealedStores } from './sealed-stores.service.js';

/** What a change of keys did: how many secrets of each kind were sealed anew. */
export type SecretRotationResult = {
  /** The name of the key under which all are sealed now. */
  readonly key: string;
  readonly sealedAgain: readonly { readonly name: string; readonly count: number }[];
};

/** Seals every stored secret under the first key, so that the others can be taken away. */
@Injectable()
export class SecretRotation {
  constructor(
    private readonly changes: Changes,
    private readonly box: SecretBox,
    private readonly stores: SealedStores,
  ) {}

  /** @throws SealBroken where a secret opens with no key: then nothing is changed */
  async rotate(): Promise<SecretRotationResult> {
    return this.changes.make(THE_PROGRAM, async ({ tx, record }) => {
      const sealedAgain: { name: string; count: number }[] = [];
      for (const store of this.stores.all) {
        const count = await store.sealAgain(tx, (sealed, purpose) => this.box.sealAgain(sealed, purpose));
        sealedAgain.push({ name: store.name, count });
      }
      await record({
        action: 'sealed the stored secrets under the newest key',
        subject: { kind: 'secrets', id: 0, reference: this.box.keyInUse },
        after: Object.fromEntries(sealedAgain.map(({ name, count }) => [name, count])),
      });
      return { key: this.box.keyInUse, sealedAgain };
    });
  }
}
