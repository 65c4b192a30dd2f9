import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import { importPath } from '../import-path.js';
import type { ImportRead, RowCounts } from '../imports.queries.js';
import type { Obstacle } from './import-undo.queries.js';
import { obstacleLine } from './obstacle-words.js';

export type ImportUndoView = PageView & {
  readonly frame: FormFrame;
  readonly made: number;
  readonly changed: number;
  /** What stands in the way, a line for each; empty where nothing does. */
  readonly obstacles: readonly string[];
  readonly importHref: string;
};

/** Asks whether an import is to be undone, or says what stands in the way. */
export function importUndoView(
  { id, filename }: ImportRead,
  counts: RowCounts,
  obstacles: readonly Obstacle[],
  faults: readonly FieldError[] = [],
): ImportUndoView {
  const path = importPath(id);
  return {
    title: obstacles.length > 0 ? 'This import cannot be undone' : 'Undo this import?',
    faults,
    backLink: { text: 'What the import did', href: path },
    frame: formFrame(
      { action: importPath(id, 'undo'), submit: 'Undo the import', cancel: path },
      { caption: filename, warning: true },
    ),
    made: counts.new,
    changed: counts.changed,
    obstacles: obstacles.map(obstacleLine),
    importHref: path,
  };
}
