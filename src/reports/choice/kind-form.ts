import { type DateInputArguments } from '../../web/govuk/date-input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { ReportKind } from '../report-kind.js';

/** A kind of report with whom it is for, and the form that leads to one. */
export type KindForm = {
  readonly id: string;
  readonly heading: string;
  readonly readers: string;
  readonly words: string;
  readonly action: string;
  readonly fields: readonly SelectArguments[];
  /** The day where matters stand; null for a report of today alone. */
  readonly asAt: DateInputArguments | null;
  readonly button: string;
};

export type KindField = {
  /** Exists once on the page; faults are said there. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly empty?: string;
  readonly items: readonly { readonly value: string; readonly text: string }[];
  readonly value?: string | null;
};

/** A question of such a form. @param errorAt the message at a field */
export function kindField(
  { id, value = null, ...field }: KindField,
  errorAt: (id: string) => string | null,
): SelectArguments {
  return { ...select({ ...field, value, error: errorAt(id) }), id };
}

/** What was asked of a form before, to be shown again. */
export type AskedKind = { readonly kind: ReportKind; readonly query: Readonly<Record<string, unknown>> };

/** What the three boxes of a form’s day are called. */
export function dayBoxes(kind: ReportKind): string {
  return `${kind}-as-at`;
}
