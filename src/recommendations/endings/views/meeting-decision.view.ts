import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { pathOfReference } from '../../../items/references/reference.rules.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type SelectArguments, select } from '../../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { TypedDecision } from '../forms/meeting-decision-fields.form.js';

/** A form about what a meeting decided of a recommendation. */
export type MeetingDecisionView = PageView & {
  readonly frame: FormFrame;
  readonly reference: string;
  readonly text: string;
  readonly body: SelectArguments;
  readonly heldOn: DateInputArguments;
  readonly reason: TextareaArguments;
};

/** What the form is called, where it is sent, and its button. */
export type DecisionPage = {
  readonly title: string;
  readonly noun: string;
  readonly submit: string;
  /** Whether the button warns. */
  readonly warning?: boolean;
};

export function meetingDecisionView(
  row: RecommendationRow,
  { title, noun, submit, warning = false }: DecisionPage,
  bodies: readonly BodyRow[],
  { form, heldOn }: TypedDecision,
  faults: readonly FieldError[] = [],
): MeetingDecisionView {
  const path = pathOfReference({ kind: 'R', ...row });
  const errorAt = messagesOf(faults);
  return {
    title,
    faults,
    backLink: { text: `Recommendation ${row.reference}`, href: path },
    frame: formFrame({ action: `${path}/${noun}/new`, submit, cancel: path }, { seen: form.seen, warning }),
    reference: row.reference,
    text: row.text,
    body: select({
      name: 'body',
      label: 'Which body decided',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      error: errorAt('body'),
    }),
    heldOn: dateInput({
      name: 'heldOn',
      legend: 'Day of the meeting',
      hint: 'For example, 19 7 2022.',
      value: heldOn,
      error: errorAt('heldOn'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Why',
      hint: 'As the minutes give it. It is shown on the page and in the progress report.',
      value: form.reason,
      rows: 4,
      error: errorAt('reason'),
    }),
  };
}
