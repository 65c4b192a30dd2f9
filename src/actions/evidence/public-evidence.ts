import { isPublished } from '../../items/publicity/visible-rows.queries.js';

/** Whether everybody may see evidence `e` of an action `a`: where the owner marked it, and the action is published. */
export const IS_PUBLIC_EVIDENCE = `e.is_public and ${isPublished('a')}`;
