import type { EntityManager } from 'typeorm';
import { publicityColumns } from '../../items/publicity/visible-rows.queries.js';
import type { NewAction } from '../new-action.js';
import { type KeptBack, publicityOfNew } from './action-publicity.rules.js';

/**
 * The drafts, each kept back at least as its recommendation is; who may read the recommendations stays as it is until this
 * transaction ends.
 */
export async function inheritPublicity(
  tx: EntityManager,
  drafts: readonly NewAction[],
): Promise<readonly NewAction[]> {
  const ids = drafts.flatMap(({ recommendationId }) => recommendationId ?? []);
  if (ids.length === 0) return drafts;
  const found: (KeptBack & { id: number })[] = await tx.query(
    `select r.id, ${publicityColumns('r')}
     from recommendations r where r.id = any($1) order by id for share`,
    [ids],
  );
  const recommended = new Map(found.map(({ id, ...publicity }) => [id, publicity]));
  return drafts.map((draft) => {
    const asked = draft.recommendationId === null ? null : recommended.get(draft.recommendationId);
    if (!asked) return draft;
    const { publicity = 'published', exemptGround = null, publicSummary = null } = draft;
    return { ...draft, ...publicityOfNew({ publicity, exemptGround, publicSummary }, asked) };
  });
}
