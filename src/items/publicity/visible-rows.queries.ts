/**
 * The rows of a table with a column `publicity` that somebody may see, to select from or to join. PostgreSQL plans it as if the
 * condition stood in the statement.
 * @param visible in SQL: what they may see, `$2`
 */
export function visibleRows(table: string, visible: string): string {
  return `(select * from ${table} t where ${isVisible('t', visible)})`;
}

/**
 * The same with the rows that belong to owners the asker answers for, who may see what they owe: today, be the page of an earlier day.
 * What passed to somebody else since is closed to them as it is there.
 * @param owners in SQL: their ids
 */
export function visibleOrOwnedRows(table: string, visible: string, owners: string): string {
  return `(select * from ${table} t where ${isVisible('t', visible)}
    or (t.owner_id = any(${owners}) and exists (select from public.${table} n where n.id = t.id and n.owner_id = any(${owners}))))`;
}

/**
 * Whether somebody may see the row: all of its publicity, or what has it and is of its body. This is the one comparison of what they
 * may see, a list of `Visible`, with a row of items and measures; `visible-documents.queries.ts` has that of papers.
 */
export const isVisible = (alias: string, visible: string): string =>
  `(${alias}.publicity = any(${visible}) or ${alias}.publicity || ':' || ${alias}.body_id = any(${visible}))`;

/** The publicities of everything, and of what everybody may see, as lists in SQL. */
export const EVERY_PUBLICITY = "array['published', 'unpublished', 'exempt']";
export const PUBLIC_ONLY = "array['published']";

/** The rows of a table that everybody may see. */
export function publicRows(table: string): string {
  return `(select * from ${table} where publicity = 'published')`;
}

/** The rows of a table that are kept from the public, and from nobody else. */
export function unpublishedRows(table: string): string {
  return `(select * from ${table} where publicity = 'unpublished')`;
}

/** The rows of a table that are exempt. */
export function exemptRows(table: string): string {
  return `(select * from ${table} where publicity = 'exempt')`;
}

/** Whether everybody may see the row. */
export const isPublished = (alias: string): string => `${alias}.publicity = 'published'`;

/** Whether the row is exempt. */
export const isExempt = (alias: string): string => `${alias}.publicity = 'exempt'`;

/** Whether the row is confidential: what the law forbids to be told, not only allows to be kept. */
export const isConfidential = (alias: string): string =>
  `${isExempt(alias)} and ${alias}.exempt_ground = 'confidential'`;

/** Whether the row is kept from somebody who may see `visible`. */
export const isHidden = (alias: string, visible: string): string => `not ${isVisible(alias, visible)}`;

/** Whether the same people may see both rows, for the same reason. */
export const isAsPublic = (one: string, other: string): string =>
  `${one}.publicity = ${other}.publicity and ${one}.exempt_ground is not distinct from ${other}.exempt_ground`;

/** Whether the same people may see both rows, for whatever reason: {@link isVisible} asks of no more. */
export const hasSameReaders = (one: string, other: string): string =>
  `${one}.publicity = ${other}.publicity and ${one}.body_id = ${other}.body_id`;

/** Who may see the row, as a column. */
export const publicityOf = (alias: string): string => `${alias}.publicity`;

/** Who may see the row, why not everybody, and what they are told instead, as columns. */
export const publicityColumns = (alias: string): string =>
  `${alias}.publicity, ${alias}.exempt_ground as "exemptGround", ${alias}.public_summary as "publicSummary"`;
