import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Who recorded something, and when. */
type Recorded = { readonly accountId: number; readonly at: Date };

/** Takes figures of a paper back that were recorded in one go, with the measures that were made for them. */
@Injectable()
export class TakenBackFiguresRepository {
  /** @returns how many values, and the measures that are there no more */
  async takeBack(
    tx: EntityManager,
    documentId: number,
    { accountId, at }: Recorded,
  ): Promise<{ readonly values: number; readonly measures: readonly { id: number; name: string }[] }> {
    const recorded = [accountId, at, documentId];
    const [{ count = 0 } = {}]: { count?: number }[] = await tx.query(
      `with gone as (delete from measure_values where recorded_by_id = $1 and recorded_at = $2 and document_id = $3 returning 1)
       select count(*)::int as count from gone`,
      recorded,
    );
    await tx.query(
      'delete from measure_notes where recorded_by_id = $1 and recorded_at = $2 and document_id = $3',
      recorded,
    );
    const measures: { id: number; name: string }[] = await tx.query(
      `with gone as (delete from measures where recorded_by_id = $1 and recorded_at = $2 returning id, name)
       select id, name from gone order by id`,
      [accountId, at],
    );
    return { values: count, measures };
  }
}
