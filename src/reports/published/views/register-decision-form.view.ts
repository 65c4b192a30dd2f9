import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { RegisterDecisionForm } from '../forms/register-decision.form.js';
import type { PublishedReportRow } from '../published-report-row.js';
import { PUBLISHED_PATH, publishedName } from '../published-words.js';

export type RegisterDecisionFormView = PageView & {
  readonly frame: FormFrame;
  /** What it names that was withheld since. */
  readonly withheld: string | null;
  readonly inRegister: RadiosArguments;
  readonly reason: TextareaArguments;
};

/** Whether the public can read a published report. */
export function registerDecisionFormView(
  report: PublishedReportRow,
  form: RegisterDecisionForm,
  faults: readonly FieldError[] = [],
): RegisterDecisionFormView {
  const errorAt = messagesOf(faults);
  const path = `${PUBLISHED_PATH}/${report.id}`;
  const { withheldSince } = report;
  return {
    title: 'Can the public read this report?',
    faults,
    backLink: { text: `${report.title}: ${report.subtitle}`, href: path },
    frame: formFrame(
      { action: `${path}/register/new`, submit: 'Save', cancel: path },
      { caption: publishedName(report) },
    ),
    withheld:
      withheldSince.length === 0
        ? null
        : `It names ${withheldSince.join(', ')}, which the public can no longer see. What was lawfully published stays published. Keep the report public, or remove it and publish a new version.`,
    inRegister: radios({
      name: 'inRegister',
      legend: 'Public register',
      items: [
        { value: 'yes', text: 'Yes, everybody may read and download it' },
        { value: 'no', text: 'No' },
      ],
      value: form.inRegister || null,
      error: errorAt('inRegister'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Why',
      hint: 'Kept in the audit log, and not shown to the public',
      rows: 3,
      value: form.reason,
      error: errorAt('reason'),
    }),
  };
}
