/**
 * The papers that somebody may see, to select from or to join.
 * @param visible in SQL: the publicities that they may see, `$2`
 */
export function visibleDocuments(visible: string): string {
  return `(select * from documents where publicity = any(${visible}))`;
}

/** The papers that are kept from whoever may see these publicities. */
export function hiddenDocuments(visible: string): string {
  return `(select * from documents where not publicity = any(${visible}))`;
}

/** The papers that everybody may see. */
export const PUBLISHED_DOCUMENTS = "(select * from documents where publicity = 'published')";

/** The papers that are kept from the public, and from nobody else. */
export const UNPUBLISHED_DOCUMENTS = "(select * from documents where publicity = 'unpublished')";
