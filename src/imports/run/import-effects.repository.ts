import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { insertMany } from '../../database/insert-many.js';
import { ImportEffectRow } from './import-effect.entity.js';
import type { ImportEffect } from './import-journal.js';

/** Keeps what imports made and changed. */
@Injectable()
export class ImportEffectsRepository {
  async keep({ tx, at }: Change, importId: number, effects: readonly ImportEffect[]): Promise<void> {
    if (effects.length === 0) return;
    await insertMany(
      tx,
      ImportEffectRow,
      effects.map((effect) => ({ ...effect, importId, at })),
    );
  }
}
