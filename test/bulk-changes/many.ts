import { HistoryQueries } from '../../src/audit/history.queries.js';
import { BULK_PATH, type BulkKind } from '../../src/items/choosing/bulk-kinds.js';
import { chosenValue } from '../../src/items/choosing/chosen-item.rules.js';
import { parseReference } from '../../src/items/references/reference.rules.js';
import type { TestApp } from '../support/test-app.js';

/** What tick boxes would send of these items, as a list opened now has them. */
export async function ticked(app: TestApp, references: readonly string[]): Promise<string[]> {
  const values: string[] = [];
  for (const text of references) {
    const reference = parseReference(text);
    if (!reference) throw new Error(`${text} is no reference`);
    const [row] = await app.database.rows<{ id: number }>(
      'select id from items where kind = $1 and year = $2 and number = $3',
      [reference.kind, reference.year, reference.number],
    );
    const kind = reference.kind === 'A' ? 'action' : 'recommendation';
    values.push(chosenValue(reference, await app.get(HistoryQueries).lastSeen(kind, row?.id ?? 0)));
  }
  return values;
}

/** The address to which a list leads with these ticked. */
export function changeOf(
  kind: BulkKind,
  values: readonly string[],
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams([
    ['change', kind],
    ...values.map((value) => ['item', value]),
    ...Object.entries(more),
  ]);
  return `${BULK_PATH}?${query}`;
}

/** All of the register that a change of many can touch. */
export async function register(app: TestApp) {
  const rows = (sql: string) => app.database.rows(sql);
  return {
    actions: await rows('select * from actions order by id'),
    recommendations: await rows('select * from recommendations order by id'),
    extensions: await rows('select * from extensions order by id'),
    verdicts: await rows('select * from verdicts order by id'),
    endings: await rows('select * from recommendation_endings order by id'),
    publicities: await rows('select * from recommendation_publicities order by id'),
    holds: await rows('select * from reminder_holds order by id'),
    meetings: await rows('select * from meetings order by id'),
  };
}
