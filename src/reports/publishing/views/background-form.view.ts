import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { PageView } from '../../../web/page.js';
import { REPORT_FORMATS } from '../../formats/report-formats.js';
import { FORMAT_NAMES } from '../../views/format-names.js';
import { MOST_ITEMS_AT_ONCE, type NamedReport } from '../asked-reports.service.js';
import type { BackgroundForm } from '../forms/background.form.js';
import { queryStringOf } from '../report-query.js';

export type BackgroundFormView = PageView & {
  readonly frame: FormFrame;
  readonly why: string;
  readonly formats: CheckboxesArguments;
  readonly mail: CheckboxesArguments;
  /** Where it is published instead; null for those who do not publish. */
  readonly publishHref: string | null;
};

/** Asks in which forms a long report is to be made. */
export function backgroundFormView(
  { asked, name, isLong }: NamedReport,
  form: BackgroundForm,
  mayPublish: boolean,
  faults: readonly FieldError[] = [],
): BackgroundFormView {
  const errorAt = messagesOf(faults);
  return {
    title: 'Make this report in the background',
    faults,
    backLink: { text: 'Reports', href: '/reports' },
    frame: formFrame(
      {
        action: `/reports/background?${queryStringOf(asked)}`,
        submit: 'Make the report',
        cancel: '/reports',
      },
      { caption: name },
    ),
    why: isLong
      ? `It covers more than ${MOST_ITEMS_AT_ONCE.toLocaleString('en-GB')} items, so it is made in the background while you do something else.`
      : 'It is made in the background while you do something else.',
    formats: checkboxes({
      name: 'formats',
      legend: 'Which formats do you need?',
      items: REPORT_FORMATS.map((format) => ({ value: format, text: FORMAT_NAMES[format] })),
      values: form.formats,
      error: errorAt('formats'),
    }),
    mail: checkboxes({
      name: 'mail',
      legend: 'Email',
      items: [{ value: 'yes', text: 'Send me an email when it is ready' }],
      values: form.mail === '' ? [] : [form.mail],
      error: errorAt('mail'),
    }),
    publishHref: mayPublish ? `/reports/publications/new?${queryStringOf(asked)}` : null,
  };
}
