import type { TypedDay } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import { MEANING_NAMES, MEANINGS } from '../import.rules.js';
import { importPath } from '../import-path.js';
import type { ImportRead } from '../imports.queries.js';
import type { StatusesQuestion, TypedStatuses } from './statuses.form.js';

export type StatusesView = PageView & {
  readonly frame: FormFrame;
  readonly filename: string;
  readonly statuses: readonly SelectArguments[];
  readonly verdictOn: DateInputArguments;
};

/** The statuses of a sheet with what they seem to mean, or with what was chosen. */
export function statusesView(
  { id, filename }: Pick<ImportRead, 'id' | 'filename'>,
  { statuses, meaningOf }: StatusesQuestion,
  typed: Partial<TypedStatuses> & { readonly verdictOn: TypedDay | null },
  faults: readonly FieldError[] = [],
): StatusesView {
  return {
    title: 'What the statuses mean',
    faults,
    backLink: { text: 'What the columns hold', href: importPath(id, 'columns') },
    frame: formFrame({ action: importPath(id, 'statuses'), submit: 'Continue', cancel: null }),
    filename,
    statuses: statuses.map((status, index) =>
      select({
        name: `status-${index}`,
        label: status.words.slice(0, 200),
        hint: status.rows === 1 ? '1 row' : `${status.rows} rows`,
        items: MEANINGS.map((meaning) => ({ value: meaning, text: MEANING_NAMES[meaning] })),
        value: typed.meanings?.[status.plain] ?? meaningOf(status),
      }),
    ),
    verdictOn: dateInput({
      name: 'verdictOn',
      legend: 'Day of the meeting that gave the verdicts',
      hint: 'Only needed if a word above is scrutiny’s verdict',
      value: typed.verdictOn,
      error: messagesOf(faults)('verdictOn'),
    }),
  };
}
