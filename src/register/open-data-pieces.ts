import { countOutcomes, type Outcome } from '../recommendations/states/recommendation-outcome.rules.js';
import { moreOpenDataAsCsv, type OpenDataRow, openDataAsCsv } from './open-data.js';

/** Some items at a time, as rows; recommendations with what each is counted under, actions with none. */
export type OpenDataPage = { readonly rows: readonly OpenDataRow[]; readonly outcomes: readonly Outcome[] };

/** Open data as a file for spreadsheets, written while it is read. */
export async function* csvOfOpenData(
  pages: AsyncIterable<OpenDataPage>,
  columns: readonly string[],
): AsyncGenerator<string> {
  yield openDataAsCsv([], columns);
  for await (const { rows } of pages) yield moreOpenDataAsCsv(rows, columns);
}

/** Open data for programs, with the day as at which they hold; of recommendations last how many each outcome has, together as many. */
export async function* jsonOfOpenData(
  council: string,
  asAt: string,
  pages: AsyncIterable<OpenDataPage>,
  isCounted: boolean,
): AsyncGenerator<string> {
  yield `{\n  "council": ${JSON.stringify(council)},\n  "asAt": ${JSON.stringify(asAt)},\n  "items": [`;
  const outcomes: Outcome[] = [];
  let before = '';
  for await (const page of pages) {
    if (page.rows.length > 0) yield before + page.rows.map((row) => `\n    ${JSON.stringify(row)}`).join(',');
    if (page.rows.length > 0) before = ',';
    for (const outcome of page.outcomes) outcomes.push(outcome);
  }
  const numbers = { made: outcomes.length, ...countOutcomes(outcomes) };
  yield `\n  ]${isCounted ? `,\n  "numbers": ${JSON.stringify(numbers)}` : ''}\n}\n`;
}
