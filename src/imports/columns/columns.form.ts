import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedReading } from '../../web/submit-form.js';
import { orderQuestions } from '../check/sheet-questions.rules.js';
import {
  COLUMN_FIELD_NAMES,
  COLUMN_FIELDS,
  type ColumnField,
  type Columns,
  SHEET_KINDS,
  STATUS_FIELDS,
} from '../import.rules.js';
import type { ColumnsPlan } from '../import-plan.js';
import { itemRows } from '../rows/no-item.rules.js';
import type { SheetRow } from '../rows/row-cells.js';
import { DATE_ORDERS, type DateOrder } from '../rows/sheet-date.rules.js';
import { MOST_STATUSES, statusesOf } from '../statuses/sheet-statuses.rules.js';
import { holdsNoItems } from './own-exports.rules.js';

/** The form as it was filled in. */
export type TypedColumns = {
  /** What each column holds, in their order; empty for nothing. */
  readonly fields: readonly string[];
  readonly kind: string;
  readonly addressee: string;
  readonly madeOn: TypedDay | null;
  readonly respondedOn: TypedDay | null;
  /** Which way round the dates of a field stand, where it was said. */
  readonly orders: Readonly<Partial<Record<ColumnField, DateOrder>>>;
  readonly asAt: TypedDay | null;
  readonly splits: boolean;
  readonly addsOwners: boolean;
};

/** A body to which recommendations may be addressed. */
export type OfferedBody = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
};

/** What the form is about. */
export type ColumnsQuestion = {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly bodyId: number;
  readonly addressees: readonly OfferedBody[];
  readonly today: CalendarDay;
};

/** Reads what columns mean. */
export function readColumns(
  body: FormBody,
  question: ColumnsQuestion,
): TypedReading<TypedColumns, { readonly plan: ColumnsPlan }> {
  const { headings, rows, bodyId, addressees, today } = question;
  const madeOn = readDay(body, 'madeOn', 'Day it was made', true);
  const respondedOn = readDay(body, 'respondedOn', 'Day of the responses', true);
  const asAt = readDay(body, 'asAt', 'Day of the sheet');
  const typed: TypedColumns = {
    fields: headings.map((_, index) => textIn(body, `column-${index}`)),
    kind: textIn(body, 'kind'),
    addressee: textIn(body, 'addressee'),
    madeOn: madeOn.typed,
    respondedOn: respondedOn.typed,
    orders: ordersIn(body),
    asAt: asAt.typed,
    splits: chosen(body.choices, 'splits'),
    addsOwners: chosen(body.choices, 'addsOwners'),
  };
  const columns = columnsIn(typed.fields);
  const kind = SHEET_KINDS.find((each) => each === typed.kind);
  const addressee = addressees.find(({ code }) => code === typed.addressee);
  const faults: FieldError[] = [
    ...columnFaults(typed.fields, columns, question),
    ...orderQuestions(rows, { columns, dateOrders: typed.orders }).map(({ field, examples }) => ({
      field: `order-${field}`,
      message: `Say in which order the dates of “${COLUMN_FIELD_NAMES[field]}” are written: “${examples[0]}” can only be month first`,
    })),
    ...madeOn.faults,
    ...respondedOn.faults,
    ...asAt.faults,
  ];
  const fault = (field: string, message: string) => faults.push({ field, message });
  if (!kind) fault('kind', 'Select what the rows are');
  if (kind === 'per-row' && columns.kind === undefined)
    fault('kind', `Select which column says “${COLUMN_FIELD_NAMES.kind}”`);
  if (kind && kind !== 'action' && !addressee && columns.addressee === undefined)
    fault('addressee', 'Select which body the recommendations are addressed to');
  if (asAt.day && asAt.day > today) fault('asAt', 'The day of the sheet must be today or in the past');
  if (asAt.day && madeOn.day && madeOn.day > asAt.day)
    fault('madeOn', 'The day they were made must not be after the day of the sheet');
  if (asAt.day && respondedOn.day && respondedOn.day > asAt.day)
    fault('respondedOn', 'The day of the responses must not be after the day of the sheet');
  if (!kind || !asAt.day || faults.length > 0) return { ok: false, typed, faults };
  const { splits, addsOwners } = typed;
  const plan = {
    kind,
    columns,
    bodyId,
    addresseeId: addressee?.id ?? null,
    madeOn: madeOn.day,
    respondedOn: respondedOn.day,
    dateOrders: typed.orders,
    asAt: asAt.day,
    splits,
    addsOwners,
  };
  return { ok: true, typed, plan };
}

/** What the columns hold, by what was chosen for each. */
export function columnsIn(fields: readonly string[]): Columns {
  const known = fields.flatMap((name, index) => {
    const field = COLUMN_FIELDS.find((each) => each === name);
    return field ? [[field, index] as const] : [];
  });
  return Object.fromEntries(known.toReversed());
}

function ordersIn(body: FormBody): TypedColumns['orders'] {
  const chosen = COLUMN_FIELDS.flatMap((field) => {
    const order = DATE_ORDERS.find((each) => each === body[`order-${field}`]);
    return order ? [[field, order] as const] : [];
  });
  return Object.fromEntries(chosen);
}

function columnFaults(
  fields: readonly string[],
  columns: Columns,
  { headings, rows }: ColumnsQuestion,
): FieldError[] {
  const faults: FieldError[] = [];
  fields.forEach((name, index) => {
    const field = COLUMN_FIELDS.find((each) => each === name);
    if (field && columns[field] !== index) {
      faults.push({
        field: `column-${index}`,
        message: `Only one column can be “${COLUMN_FIELD_NAMES[field]}”`,
      });
    }
  });
  if (columns.text === undefined && columns.ourReference === undefined && !holdsNoItems(headings)) {
    faults.push({ field: 'column-0', message: `Select which column says “${COLUMN_FIELD_NAMES.text}”` });
  }
  const items = itemRows(rows, headings, columns);
  for (const field of STATUS_FIELDS) {
    const index: number | undefined = columns[field as ColumnField];
    if (index !== undefined && statusesOf(items, { [field]: index }).length > MOST_STATUSES) {
      faults.push({
        field: `column-${index}`,
        message: `This column has more than ${MOST_STATUSES} different words, so it cannot be a status. Select “Latest update”, or leave the column out`,
      });
    }
  }
  return faults;
}

function chosen(value: unknown, name: string): boolean {
  return [value].flat().includes(name);
}
