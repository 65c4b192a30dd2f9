import { sortableTable } from '../web/govuk/sortable-table.js';
import type { TableArguments } from '../web/govuk/table.js';
import { tag } from '../web/govuk/tag.js';
import type { PageView } from '../web/page.js';
import { importPath } from './import-path.js';
import type { ImportRead } from './imports.queries.js';

export type ImportsView = PageView & { readonly table: TableArguments | null };

const STATES = {
  mapping: tag('Not started', 'yellow'),
  running: tag('Running', 'blue'),
  done: tag('Done', 'green'),
  undone: tag('Undone', 'grey'),
};

/** The latest imports, each leading to where it stands. */
export function importsView(imports: readonly (ImportRead & { readonly rows: number })[]): ImportsView {
  return {
    title: 'Imported spreadsheets',
    backLink: { text: 'Documents', href: '/documents' },
    table:
      imports.length === 0
        ? null
        : sortableTable({
            caption: 'Imported spreadsheets',
            columns: [
              { text: 'File' },
              { text: 'Body' },
              { text: 'Rows', numeric: true },
              { text: 'Status' },
              { text: 'Uploaded by' },
            ],
            rows: imports.map((each) => [
              { text: each.filename, href: nextStep(each), note: each.sheet || null },
              { text: each.bodyName },
              { text: String(each.rows) },
              { text: '', tag: STATES[each.state] },
              { text: each.uploadedBy },
            ]),
          }),
  };
}

/** The page on which to go on with an import. */
export function nextStep({
  id,
  state,
  sheet,
  plan,
}: Pick<ImportRead, 'id' | 'state' | 'sheet' | 'plan'>): string {
  if (state !== 'mapping') return importPath(id);
  if (sheet === null) return importPath(id, 'sheet');
  if (!plan) return importPath(id, 'columns');
  return importPath(id, plan.isSettled ? 'check' : 'statuses');
}
