import { isPublished } from '../../items/publicity/visible-rows.queries.js';

/**
 * Whether everybody may see evidence `e` of an action `a`: where the owner marked it, and the action is published. What was taken
 * away since is shown to the public as at no earlier day either.
 */
export const IS_PUBLIC_EVIDENCE = `e.is_public and ${isPublished('a')}
  and exists (select from public.evidence still where still.id = e.id and still.is_public)`;
