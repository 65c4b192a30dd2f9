import { Injectable } from '@nestjs/common';
import { Config } from './config.js';
import { findKeptSecret, keptSecret } from './kept-secret.js';
import {
  openSealedText,
  type SecretKey,
  sealingKeyOf,
  sealText,
  secretKeyFrom,
} from './sealed-text.rules.js';

/** The file in the data folder that stands in where the environment gives no key. */
const KEPT = 'secrets-key';

/**
 * Seals what is stored and must be read again, such as the seed of a second factor: under the first key of `SECRETS_KEY`, or under one
 * kept in the data folder where none is given. Every key that is named opens, and the kept one too, so that keys can be changed.
 */
@Injectable()
export class SecretBox {
  private readonly given: readonly SecretKey[];

  constructor(private readonly config: Config) {
    this.given = config.secretsKeys.map(secretKeyFrom);
  }

  /** @param purpose what it is and whose: “second factor of account 7”. Only the same words open it again */
  seal(text: string, purpose: string): string {
    return sealText(text, purpose, this.sealingKey());
  }

  /** @throws SealBroken where no key opens it for that purpose */
  open(sealed: string, purpose: string): string {
    return openSealedText(sealed, purpose, this.keys());
  }

  /**
   * Sealed anew under the first key, to be stored in its place; null where it is already.
   * @throws SealBroken where no key opens it for that purpose
   */
  sealAgain(sealed: string, purpose: string): string | null {
    const text = this.open(sealed, purpose);
    return sealingKeyOf(sealed) === this.sealingKey().id ? null : this.seal(text, purpose);
  }

  /** The name of the key that seals, which every text sealed under it bears. */
  get keyInUse(): string {
    return this.sealingKey().id;
  }

  private sealingKey(): SecretKey {
    return this.given[0] ?? secretKeyFrom(keptSecret(this.config.dataDir, KEPT));
  }

  /** Those that open: what an installation sealed before it was given a key stays open. */
  private keys(): readonly SecretKey[] {
    const kept = findKeptSecret(this.config.dataDir, KEPT);
    return [...this.given, ...(kept === null ? [] : [secretKeyFrom(kept)])];
  }
}
