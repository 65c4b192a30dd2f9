import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import { MEANING_NAMES, MEANINGS, type Meaning } from '../import.rules.js';
import { importPath } from '../import-id.js';
import type { ImportRead } from '../imports.queries.js';
import type { SheetStatus } from './sheet-statuses.rules.js';

export type StatusesView = PageView & {
  readonly action: string;
  readonly filename: string;
  readonly statuses: readonly SelectArguments[];
};

/** The statuses of a sheet with what they seem to mean. */
export function statusesView(
  { id, filename }: Pick<ImportRead, 'id' | 'filename'>,
  statuses: readonly SheetStatus[],
  meaningOf: (status: SheetStatus) => Meaning,
): StatusesView {
  return {
    title: 'What the statuses mean',
    backLink: { text: 'What the columns hold', href: importPath(id, 'columns') },
    action: importPath(id, 'statuses'),
    filename,
    statuses: statuses.map((status, index) =>
      select({
        name: `status-${index}`,
        label: status.words.slice(0, 200),
        hint: status.rows === 1 ? '1 row' : `${status.rows} rows`,
        items: MEANINGS.map((meaning) => ({ value: meaning, text: MEANING_NAMES[meaning] })),
        value: meaningOf(status),
      }),
    ),
  };
}
