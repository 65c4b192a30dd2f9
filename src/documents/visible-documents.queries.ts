/** Whether the paper `d` was taken out by now: nobody reads it any more, not as at an earlier day either. */
export const IS_TAKEN_OUT =
  'exists (select from public.documents t where t.id = d.id and t.taken_out_at is not null)';

/**
 * The papers that somebody may see, to select from or to join.
 * @param visible in SQL: the publicities that they may see, `$2`
 */
export function visibleDocuments(visible: string): string {
  return `(select * from documents where publicity = any(${visible}) and taken_out_at is null)`;
}

/** The papers that are kept from whoever may see these publicities. */
export function hiddenDocuments(visible: string): string {
  return `(select * from documents where not publicity = any(${visible}))`;
}

/** The papers that everybody may see. */
export const PUBLISHED_DOCUMENTS =
  "(select * from documents where publicity = 'published' and taken_out_at is null)";

/** The papers that are kept from the public, and from nobody else. */
export const UNPUBLISHED_DOCUMENTS =
  "(select * from documents where publicity = 'unpublished' and taken_out_at is null)";
