import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import type { PageView } from '../../web/page.js';
import { importPath } from '../import-path.js';
import type { ImportRead } from '../imports.queries.js';

export type SheetChoiceView = PageView & {
  readonly frame: FormFrame;
  readonly filename: string;
  readonly sheet: RadiosArguments;
};

/** Which sheet of a workbook is the tracker. */
export function sheetChoiceView(
  { id, filename, sheet, sheetNames }: ImportRead,
  faults: readonly FieldError[] = [],
): SheetChoiceView {
  return {
    title: 'Choose a sheet',
    faults,
    backLink: { text: 'Imports', href: '/imports' },
    frame: formFrame({ action: importPath(id, 'sheet'), submit: 'Read this sheet', cancel: null }),
    filename,
    sheet: radios({
      name: 'sheet',
      legend: 'Which sheet is the tracker?',
      items: sheetNames.map((name) => ({ value: name, text: name })),
      value: sheet,
      error: faults[0]?.message ?? null,
    }),
  };
}
