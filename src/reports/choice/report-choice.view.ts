import type { BodyRow } from '../../bodies/bodies.queries.js';
import { EMPTY_DAY } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import type { TypedReport } from '../report-address.js';
import type { KindForm } from './kind-form.js';

export type ReportChoiceView = PageView & {
  /** The other kinds, each with its form, folded unless something is wrong in it. */
  readonly kinds: readonly (KindForm & { readonly isOpen: boolean })[];
  /** Whether the fields that may stay empty are open: where one of them holds something. */
  readonly moreIsOpen: boolean;
  readonly body: SelectArguments;
  readonly asAt: DateInputArguments;
  readonly since: DateInputArguments;
  readonly reportOf: InputArguments;
  readonly contactOfficer: InputArguments;
  readonly appendix: RadiosArguments;
};

/** The page on which a report is chosen; `typed` is what was typed before. */
export function reportChoiceView(
  bodies: readonly BodyRow[],
  kinds: readonly KindForm[],
  typed: TypedReport | null,
  faults: readonly FieldError[],
): ReportChoiceView {
  const errorAt = messagesOf(faults);
  const board = bodies.find(({ kind }) => kind === 'board');
  return {
    title: 'Reports',
    faults,
    kinds: kinds.map((kind) => ({
      ...kind,
      isOpen: [...kind.fields, kind.asAt].some((field) => field?.errorMessage),
    })),
    moreIsOpen: typed !== null && holdsMore(typed),
    body: select({
      name: 'body',
      label: 'Who is the report for?',
      hint: 'A report for the board covers every panel. A report for a panel covers its own work.',
      items: [...bodies]
        .sort((one, other) => Number(other.kind === 'board') - Number(one.kind === 'board'))
        .map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
      value: typed?.body || board?.code || null,
      error: errorAt('body'),
    }),
    asAt: dateInput({
      name: 'asAt',
      legend: 'As at (optional)',
      hint: 'Where matters stood on this day. Leave empty for today.',
      value: typed?.asAt ?? EMPTY_DAY,
      error: errorAt('asAt'),
    }),
    since: dateInput({
      name: 'since',
      legend: 'Changes since (optional)',
      hint: 'Leave empty to continue from the last published report of the body, or from its last meeting if none is published.',
      value: typed?.since ?? EMPTY_DAY,
      error: errorAt('since'),
    }),
    reportOf: textInput({
      name: 'report-of',
      label: 'Report of (optional)',
      hint: 'Leave empty to use the post given on the page of the body.',
      value: typed?.reportOf ?? '',
      error: errorAt('report-of'),
    }),
    contactOfficer: textInput({
      name: 'contact-officer',
      label: 'Contact officer (optional)',
      hint: 'Leave empty for the officer who clerks the body.',
      value: typed?.contactOfficer ?? '',
      error: errorAt('contact-officer'),
    }),
    appendix: radios({
      name: 'appendix',
      legend: 'Appendix of every open item',
      items: [
        { value: 'short', text: 'Short: what it is, who owns it, when it is due' },
        { value: 'whole', text: 'Whole: with the latest position' },
      ],
      value: typed?.appendix ?? 'short',
      error: null,
    }),
  };
}

function holdsMore({ asAt, since, reportOf, contactOfficer, appendix }: TypedReport): boolean {
  const isTyped = [asAt, since].some((day) => Boolean(day.day || day.month || day.year));
  return isTyped || Boolean(reportOf || contactOfficer) || appendix === 'whole';
}
