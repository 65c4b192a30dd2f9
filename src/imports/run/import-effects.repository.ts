import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import type { ImportEffect } from './import-journal.js';

/** Keeps what imports made and changed. */
@Injectable()
export class ImportEffectsRepository {
  async keep({ tx, at }: Change, importId: number, effects: readonly ImportEffect[]): Promise<void> {
    if (effects.length === 0) return;
    await tx.query(
      `insert into import_effects (import_id, at, kind, subject_id, reference, before, after)
       select $1::integer, $2::timestamptz, kind, "subjectId", reference, nullif(before, 'null'), nullif(after, 'null')
       from jsonb_to_recordset($3::jsonb) as e (kind text, "subjectId" integer, reference text, before jsonb, after jsonb)`,
      [importId, at, JSON.stringify(effects)],
    );
  }
}
