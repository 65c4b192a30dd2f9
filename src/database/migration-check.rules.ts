/** A migration that a database has run, and the digest of it at that time; null where it ran before digests were kept. */
export type RanMigration = { readonly name: string; readonly digest: string | null };

/**
 * Why a program must not run on a database, in one line with the remedy; null where it may.
 * @param ran what the database has run
 * @param known the digests of the migrations that the program brings, by name
 */
export function schemaFault(
  ran: readonly RanMigration[],
  known: Readonly<Record<string, string>>,
): string | null {
  const unknown = ran.find(({ name }) => !Object.hasOwn(known, name));
  if (unknown) {
    return (
      `The database has a newer schema than this version of the program knows (${unknown.name}): ` +
      'start the newer version again, or restore the backup that was made before the upgrade'
    );
  }
  const changed = ran.find(({ name, digest }) => digest !== null && digest !== known[name]);
  if (changed) {
    return (
      `The migration ${changed.name} was changed after this database had run it, so its schema is not the one that the program expects: ` +
      'start the version that ran it, and upgrade with a release whose migrations were not edited'
    );
  }
  return null;
}
