import { inRunningText } from '../../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { referenceInPath } from '../../../items/references/reference.rules.js';
import { firstWords } from '../../../items/views/first-words.js';
import { typedDayOf } from '../../../web/british-day-field.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { TypedLetter } from '../forms/notice-letter.form.js';
import type { LetterGroup, LetterRow } from '../letter-groups.rules.js';
import { HEALTH_REPORT_NEEDS, noticeDuty } from '../notice-duties.rules.js';

export type NoticeLetterFormView = PageView & {
  readonly frame: FormFrame;
  /** Under which law it asks, from whom to whom. */
  readonly law: string;
  /** What the law wants in the report that goes with it; empty where it says nothing. */
  readonly reportNeeds: readonly string[];
  /** When a clock starts by it, if one does. */
  readonly clock: string;
  readonly addressedTo: TextareaArguments;
  readonly datedOn: DateInputArguments;
  readonly signedBy: TextareaArguments;
  readonly which: CheckboxesArguments;
};

/** Where the form stands: the group that it is about, and the address that chose it. */
export type LetterPlace = {
  readonly group: LetterGroup<LetterRow>;
  /** The query string, with its question mark. */
  readonly query: string;
  readonly cancelHref: string;
};

/** The form as it opens: what has not been answered is ticked. @param writer who is signed in */
export function blankLetter(
  { rows }: LetterGroup<LetterRow>,
  writer: string,
  today: CalendarDay,
): TypedLetter {
  const unanswered = rows.filter(({ decision }) => decision === null);
  return {
    addressedTo: rows[0].addresseeName,
    signedBy: `${writer}\nDemocratic services`,
    datedOn: typedDayOf(today),
    chosen: (unanswered.length > 0 ? unanswered : rows).map(inPath),
  };
}

export function noticeLetterFormView(
  { group, query, cancelHref }: LetterPlace,
  typed: TypedLetter,
  faults: readonly FieldError[] = [],
): NoticeLetterFormView {
  const error = messagesOf(faults);
  const [first] = group.rows;
  const from = inRunningText(first.bodyName);
  return {
    title: 'Make the notice letter',
    faults,
    backLink: { text: 'Back', href: cancelHref },
    frame: formFrame({
      action: `/recommendations/letters/new${query}`,
      submit: 'Make the letter',
      cancel: cancelHref,
    }),
    law: `From ${from} to ${inRunningText(first.addresseeName)}, under ${noticeDuty(first).law}.`,
    reportNeeds: first.clockRule === 'health' ? HEALTH_REPORT_NEEDS : [],
    clock: 'No clock starts until you record the day of its service.',
    addressedTo: textArea({
      name: 'addressedTo',
      label: 'Addressed to',
      hint: 'Name, post and address, each on a separate line.',
      value: typed.addressedTo,
      rows: 4,
      error: error('addressedTo'),
    }),
    datedOn: dateInput({
      name: 'datedOn',
      legend: 'Date of the letter',
      hint: 'The letter says when the response is due if it is served on this day.',
      value: typed.datedOn,
      error: error('datedOn'),
    }),
    signedBy: textArea({
      name: 'signedBy',
      label: 'Signed by',
      hint: 'Name and post, each on a separate line.',
      value: typed.signedBy,
      rows: 3,
      error: error('signedBy'),
    }),
    which: checkboxes({
      name: 'recommendations',
      legend: 'Which recommendations?',
      items: group.rows.map((row) => ({
        value: inPath(row),
        text: [row.reference, row.label].filter(Boolean).join(' '),
        hint: firstWords(row.text, 140),
      })),
      values: typed.chosen,
      error: error('recommendations'),
    }),
  };
}

function inPath(row: RecommendationRow): string {
  return referenceInPath({ kind: 'R', ...row });
}
