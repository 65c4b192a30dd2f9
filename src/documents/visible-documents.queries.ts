/** Whether the paper `d` was taken out by now: nobody reads it any more, not as at an earlier day either. */
export const IS_TAKEN_OUT =
  'exists (select from public.documents t where t.id = d.id and t.taken_out_at is not null)';

/** Whether somebody may see a paper: all of its publicity, or what has it and is of its body. */
export const isVisiblePaper = (alias: string, visible: string): string =>
  `(${alias}.publicity = any(${visible}) or ${alias}.publicity || ':' || ${alias}.body_id = any(${visible}))`;

/**
 * The papers that somebody may see, to select from or to join.
 * @param visible in SQL: what they may see, a list of `Visible`, `$2`
 */
export function visibleDocuments(visible: string): string {
  return `(select * from documents p where ${isVisiblePaper('p', visible)} and p.taken_out_at is null)`;
}

/** The papers that are kept from whoever may see these publicities. */
export function hiddenDocuments(visible: string): string {
  return `(select * from documents p where not ${isVisiblePaper('p', visible)})`;
}

/** The papers that everybody may see. */
export const PUBLISHED_DOCUMENTS =
  "(select * from documents where publicity = 'published' and taken_out_at is null)";

/** The papers that are kept from the public, and from nobody else. */
export const UNPUBLISHED_DOCUMENTS =
  "(select * from documents where publicity = 'unpublished' and taken_out_at is null)";
