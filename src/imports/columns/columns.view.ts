import { typedDayOf } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import { orderQuestions } from '../check/sheet-questions.rules.js';
import { COLUMN_FIELD_NAMES, COLUMN_FIELDS, type ColumnField } from '../import.rules.js';
import { importPath } from '../import-path.js';
import type { ImportPlan } from '../import-plan.js';
import type { ImportRead } from '../imports.queries.js';
import { type ColumnsQuestion, columnsIn, type TypedColumns } from './columns.form.js';
import { proposedColumns } from './proposed-columns.rules.js';

export type ColumnsView = PageView & {
  readonly frame: FormFrame;
  readonly filename: string;
  readonly rows: number;
  readonly columns: readonly SelectArguments[];
  readonly kind: RadiosArguments;
  readonly addressee: SelectArguments;
  readonly madeOn: DateInputArguments;
  readonly respondedOn: DateInputArguments;
  /** Columns whose dates may stand month first. */
  readonly orders: readonly RadiosArguments[];
  readonly asAt: DateInputArguments;
  readonly choices: CheckboxesArguments;
};

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 60;

/** What the form begins with: what was settled before, else what is guessed. */
export function typedColumns(
  sheet: Pick<ImportRead, 'plan' | 'headings' | 'filename' | 'sheet' | 'title'>,
  { rows, today, addressees }: ColumnsQuestion,
  remembered: ReadonlyMap<string, ColumnField | 'nothing'>,
): TypedColumns {
  const { plan, headings } = sheet;
  const proposed = proposedColumns({ ...sheet, rows }, remembered);
  const guessed = plan?.columns ?? proposed.columns;
  const executive = addressees.find(({ kind }) => kind === 'executive');
  const addressee = plan ? addressees.find(({ id }) => id === plan.addresseeId) : executive;
  return {
    fields: headings.map((_, index) => COLUMN_FIELDS.find((field) => guessed[field] === index) ?? ''),
    kind: plan?.kind ?? proposed.kind,
    addressee: addressee?.code ?? '',
    madeOn: typedDayOf(plan?.madeOn ?? null),
    respondedOn: typedDayOf(plan?.respondedOn ?? null),
    orders: plan?.dateOrders ?? {},
    asAt: typedDayOf(plan?.asAt ?? today),
    splits: plan?.splits ?? true,
    addsOwners: plan?.addsOwners ?? true,
  };
}

/** The columns of a sheet with what they seem to hold. */
export function columnsView(
  sheet: Pick<ImportRead, 'id' | 'filename' | 'headings'> & { readonly plan?: ImportPlan | null },
  question: ColumnsQuestion,
  typed: TypedColumns,
  faults: readonly FieldError[] = [],
): ColumnsView {
  const error = messagesOf(faults);
  const fields = COLUMN_FIELDS.map((field) => ({ value: field, text: COLUMN_FIELD_NAMES[field] }));
  return {
    title: 'What the columns hold',
    faults,
    backLink: { text: 'Imports', href: '/imports' },
    frame: formFrame(
      { action: importPath(sheet.id, 'columns'), submit: 'Continue', cancel: '/imports' },
      { cancelText: 'Leave it for later' },
    ),
    filename: sheet.filename,
    rows: question.rows.length,
    columns: sheet.headings.map((heading, index) =>
      select({
        name: `column-${index}`,
        label: heading,
        hint: examplesOf(question, index),
        items: fields,
        value: typed.fields[index] ?? '',
        empty: 'Leave it out',
        error: error(`column-${index}`),
      }),
    ),
    kind: radios({
      name: 'kind',
      legend: 'What each row is',
      items: [
        { value: 'recommendation', text: 'A recommendation', hint: 'Its actions are made with it' },
        { value: 'action', text: 'An action', hint: 'Something a meeting asked somebody to do' },
        { value: 'per-row', text: 'As a column of the sheet says' },
      ],
      value: typed.kind,
      error: error('kind'),
    }),
    addressee: select({
      name: 'addressee',
      label: 'Recommendations are addressed to',
      hint: 'Used if the row names no other body',
      items: question.addressees.map(({ code, name }) => ({ value: code, text: name })),
      value: typed.addressee,
      empty: 'Each row says so',
      error: error('addressee'),
    }),
    madeOn: dateInput({
      name: 'madeOn',
      legend: 'Day they were made (optional)',
      hint: 'Used if the row gives no day. If you leave it empty, the day stays unknown',
      value: typed.madeOn,
      error: error('madeOn'),
    }),
    respondedOn: dateInput({
      name: 'respondedOn',
      legend: 'Day of the responses (optional)',
      hint: 'Used if the row gives no day. If you leave it empty, the day stays unknown',
      value: typed.respondedOn,
      error: error('respondedOn'),
    }),
    orders: orderRadios(sheet.headings, question, typed, error),
    asAt: dateInput({
      name: 'asAt',
      legend: 'Day of the sheet',
      hint: 'The day on which the sheet was correct. Updates without a date get this day',
      value: typed.asAt,
      error: error('asAt'),
    }),
    choices: checkboxes({
      name: 'choices',
      legend: 'Several in one cell, and new names',
      items: [
        {
          value: 'splits',
          text: 'A cell with several actions becomes several',
          hint: 'Numbers, bullets or lines of their own',
        },
        {
          value: 'addsOwners',
          text: 'Add posts and teams that are not known yet',
          hint: 'If a name is close to a known owner, you are asked about it first. People are never added as owners. Their names stay with the action as written',
        },
      ],
      values: [...(typed.splits ? ['splits'] : []), ...(typed.addsOwners ? ['addsOwners'] : [])],
    }),
  };
}

/** “12/31/2026” can only be read one way, and then so should “03/04/2027” beside it. */
function orderRadios(
  headings: readonly string[],
  { rows }: ColumnsQuestion,
  { fields, orders }: TypedColumns,
  error: (name: string) => string | null,
): RadiosArguments[] {
  const columns = columnsIn(fields);
  return orderQuestions(rows, { columns }).map(({ field, examples }) =>
    radios({
      name: `order-${field}`,
      legend: `In which order are the dates of “${headings[columns[field] ?? 0]}” written?`,
      hint: `${examples.map((example) => `“${example}”`).join(', ')} can only be month first`,
      items: [
        { value: 'month-first', text: 'Month first', hint: '03/04/2027 is 4 March 2027' },
        {
          value: 'day-first',
          text: 'Day first',
          hint: '03/04/2027 is 3 April 2027; what cannot be read in this way is kept as words',
        },
      ],
      value: orders[field] ?? null,
      error: error(`order-${field}`),
    }),
  );
}

function examplesOf({ rows }: ColumnsQuestion, index: number): string {
  const values = [...new Set(rows.map(({ cells }) => cells[index] ?? '').filter(Boolean))].slice(0, EXAMPLES);
  const shown = values.map((value) => {
    const line = value.replace(/\s+/g, ' ');
    return `“${line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…” ` : `${line}”`}`;
  });
  return shown.length > 0 ? `For example ${shown.join(', ')}` : 'It is empty';
}
