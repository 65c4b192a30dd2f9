import { dayInLondon } from '../../../calendar/clock.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../../web/govuk/radios.js';
import { type SummaryRow, summaryRow } from '../../../web/govuk/summary-list.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { PublishedReportRow } from '../../published/published-report-row.js';
import { PUBLISHED_PATH } from '../../published/published-words.js';
import { mayBePublic } from '../../report-kind.js';
import type { NamedReport } from '../asked-reports.service.js';
import type { PublicationForm } from '../forms/publication.form.js';
import { type AskedAddress, pageOf, queryStringOf } from '../report-query.js';

export type PublicationFormView = PageView & {
  readonly frame: FormFrame;
  readonly facts: readonly SummaryRow[];
  /** Null for the first version. */
  readonly correction: TextareaArguments | null;
  /** Null for what is never public. */
  readonly inRegister: RadiosArguments | null;
  readonly mail: CheckboxesArguments;
};

/** Whether the public may ever read it. */
export function mayBeOpened({ kind, audience }: AskedAddress): boolean {
  return audience === 'open' && mayBePublic(kind);
}

/** The form that freezes a report. @param latest the version that this one would correct; null for the first */
export function publicationFormView(
  { asked, identity, name }: NamedReport,
  latest: PublishedReportRow | null,
  form: PublicationForm,
  faults: readonly FieldError[] = [],
): PublicationFormView {
  const errorAt = messagesOf(faults);
  return {
    title: latest === null ? 'Publish this report' : 'Publish a corrected version',
    faults,
    backLink: { text: name, href: pageOf(asked) },
    frame: formFrame(
      {
        action: `/reports/publications/new?${queryStringOf(asked)}`,
        submit: 'Publish',
        cancel: pageOf(asked),
      },
      { caption: name },
    ),
    facts: [
      summaryRow('As at', spokenDay(identity.asAt)),
      summaryRow('Form', formWords(asked)),
      ...(latest === null
        ? []
        : [
            summaryRow('Published before', {
              text: `Version ${latest.version}, ${spokenDay(dayInLondon(latest.publishedAt))}`,
              href: `${PUBLISHED_PATH}/${latest.id}`,
            }),
          ]),
    ],
    correction:
      latest === null
        ? null
        : textArea({
            name: 'correction',
            label: `What does it correct in version ${latest.version}?`,
            hint: 'Every page of the new version says so.',
            rows: 3,
            value: form.correction,
            error: errorAt('correction'),
          }),
    inRegister: !mayBeOpened(asked)
      ? null
      : radios({
          name: 'inRegister',
          legend: 'Can the public read it in the register?',
          items: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, or not yet' },
          ],
          value: form.inRegister || null,
          error: errorAt('inRegister'),
        }),
    mail: checkboxes({
      name: 'mail',
      legend: 'Email',
      items: [{ value: 'yes', text: 'Send me an email when it is published' }],
      values: form.mail === '' ? [] : [form.mail],
      error: errorAt('mail'),
    }),
  };
}

function formWords({ kind, audience }: AskedAddress): string {
  if (audience === 'exempt') return 'With exempt items: for members of the body and democratic services';
  return mayBePublic(kind) ? 'Open' : 'For members and officers; never in the public register';
}
