import type { EntityManager } from 'typeorm';

/** Runs statements one after another that each give how many rows they touched. @returns how many all of them touched */
export async function countTouched(
  tx: EntityManager,
  statements: readonly string[],
  parameters: readonly unknown[],
): Promise<number> {
  let touched = 0;
  for (const statement of statements) {
    const [row]: { count: number }[] = await tx.query(statement, [...parameters]);
    touched += row?.count ?? 0;
  }
  return touched;
}
