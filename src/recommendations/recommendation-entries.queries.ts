import type { EntityManager } from 'typeorm';
import { publicityOf } from '../items/publicity/visible-rows.queries.js';
import { detailsIn } from './details/recommendation-details.rules.js';
import type { NewRecommendation } from './new-recommendation.js';

type Paper = { readonly id: number; readonly title: string; readonly publicity: string };

/** What the entry in the trail says of recommendations as they enter the register, in names: ids say nothing to a reader. */
export async function entriesInTrail(
  tx: EntityManager,
  drafts: readonly NewRecommendation[],
): Promise<Record<string, unknown>[]> {
  const bodyIds = drafts.flatMap(({ bodyId, addresseeId, furtherAddresseeIds = [] }) => [
    ...[bodyId, addresseeId],
    ...furtherAddresseeIds,
  ]);
  const bodies: { id: number; name: string }[] = await tx.query(
    'select id, name from bodies where id = any($1)',
    [[...new Set(bodyIds)]],
  );
  const documentIds = drafts.flatMap(({ documentId }) => documentId ?? []);
  const papers: Paper[] =
    documentIds.length === 0
      ? []
      : await tx.query(`select d.id, d.title, ${publicityOf('d')} from documents d where d.id = any($1)`, [
          documentIds,
        ]);
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return drafts.map((draft) => ({
    ...{ text: draft.text, ...detailsIn(draft), madeOn: draft.madeOn, madeBy: names.get(draft.bodyId) },
    addressees: [draft.addresseeId, ...(draft.furtherAddresseeIds ?? [])].flatMap(
      (id) => names.get(id) ?? [],
    ),
    ...paperOf(papers.find(({ id }) => id === draft.documentId)),
    publicity: draft.publicity ?? 'published',
    ...(draft.exemptGround ? { exemptGround: draft.exemptGround } : {}),
    ...(draft.publicSummary ? { publicSummary: draft.publicSummary } : {}),
    ...(draft.tags?.length ? { tags: draft.tags } : {}),
    ...(draft.wards?.length ? { wards: draft.wards } : {}),
  }));
}

/** The trail of an item is read by more people than an exempt paper. */
function paperOf(paper: Paper | undefined): { paper?: string } {
  if (!paper) return {};
  return { paper: paper.publicity === 'exempt' ? 'an exempt paper' : paper.title };
}
