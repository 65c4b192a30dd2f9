import { isHidden } from '../publicity/visible-rows.queries.js';

/** The links by which what takes the place of a recommendation tells of it. */
const SUCCEEDING = `('split-from', 'merged-from')`;

/**
 * Whether a recommendation, by its id in SQL, was split into or merged with something that is kept from whoever may see these
 * publicities: the reason that the panel gave is about that too.
 */
export const isMergedWithHidden = (recommendationId: string, visible: string): string => `exists (
    select from item_links l
    join items made on made.kind = 'R' and made.id = l.from_recommendation_id
    left join item_links other on other.from_recommendation_id = l.from_recommendation_id and other.kind = l.kind
    left join items merged on merged.kind = 'R' and merged.id = other.to_recommendation_id
    where l.to_recommendation_id = ${recommendationId} and l.kind in ${SUCCEEDING}
      and (${isHidden('made', visible)} or ${isHidden('merged', visible)}))`;
