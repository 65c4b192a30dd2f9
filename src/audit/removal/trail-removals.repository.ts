import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What stands where words were taken out. */
export const REMOVED_WORDS = '[removed]';

/** What is done to entries of the trail from which words went: the entry that tells of it carries a seal for each. */
export const REMOVAL_ACTION = 'removed personal data';

/** What is done to entries of the trail in which a name was reduced to initials: the entry that tells of it carries their seals, too. */
export const REDUCTION_ACTION = 'reduced a name';

/** Seals of entries by their numbers, in hexadecimal. */
export type TrailSeals = Readonly<Record<string, string>>;

/** Takes words out of what is never changed else: the trail and the older versions of rows. Only for personal data. */
@Injectable()
export class TrailRemovalsRepository {
  /** Takes words out of the entries about a thing. @returns a seal for each entry that held them */
  async redactTrail(tx: EntityManager, kind: string, id: number, words: string): Promise<TrailSeals> {
    const [row]: { seals: TrailSeals }[] = await tx.query('select redact_trail($1, $2, $3, $4) as seals', [
      kind,
      id,
      words,
      REMOVED_WORDS,
    ]);
    return row?.seals ?? {};
  }

  /** Takes words out of the older versions of rows. Call it after the rows themselves were changed. @returns out of how many */
  async redactVersions(
    tx: EntityManager,
    table: string,
    ids: readonly number[],
    words: string,
  ): Promise<number> {
    const [row]: { touched: number }[] = await tx.query(
      'select redact_versions($1, $2, $3, $4, null) as touched',
      [table, ids, words, REMOVED_WORDS],
    );
    return row?.touched ?? 0;
  }

  /** Puts other facts in the place of those in the older versions of rows. */
  async patchVersions(
    tx: EntityManager,
    table: string,
    ids: readonly number[],
    patch: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await tx.query('select redact_versions($1, $2, null, null, $3)', [table, ids, JSON.stringify(patch)]);
  }
}
