/** Who may read an item as an older version of it has it, for a `set`. @param alias of the version in SQL */
export const publicityOfVersion = (alias: string): string =>
  `publicity = ${alias}.facts->>'publicity', exempt_ground = ${alias}.facts->>'exempt_ground',
   public_summary = ${alias}.facts->>'public_summary'`;
