import { spokenDay } from '../../../calendar/spoken-day.js';
import { pathOfReference } from '../../../items/references/reference.rules.js';
import { firstWords } from '../../../items/views/first-words.js';
import { type TypedDay, typedDayOf } from '../../../web/british-day-field.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import { type SummaryRow, summaryRow } from '../../../web/govuk/summary-list.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import { dateTime } from '../../../web/helpers/date-time.helper.js';
import { lines } from '../../../web/helpers/lines.helper.js';
import type { PageView } from '../../../web/page.js';
import { type PostingFields, postingFields } from '../../notices/posting-fields.view.js';
import type { TypedService } from '../forms/letter-service.form.js';
import { asksForPosting, asksForReceipt, noticeDuty } from '../notice-duties.rules.js';
import type { Letter } from '../notice-letter.js';
import type { LetterDay } from '../notice-letters.queries.js';

export type NoticeLetterView = PageView & {
  readonly frame: FormFrame;
  readonly downloadHref: string;
  readonly facts: readonly SummaryRow[];
  readonly items: TableArguments;
  readonly serviceHeading: string;
  readonly served: DateInputArguments;
  /** Null where the law does not look at receipt. */
  readonly posting: PostingFields | null;
  /** Null where the law does not look at it. */
  readonly received: DateInputArguments | null;
  /** Null while nothing is recorded that could be corrected. */
  readonly reason: TextareaArguments | null;
};

const NOTHING: TypedDay = { day: '', month: '', year: '' };

/** The form of its service as it opens: with what is recorded, to be corrected, or empty. */
export function blankService(days: readonly LetterDay[]): TypedService {
  const of = (isReceipt: boolean) => {
    const [only, ...more] = days.filter(({ kind }) => (kind === 'receipt') === isReceipt);
    return typedDayOf(only && more.length === 0 ? only.happenedOn : null) ?? NOTHING;
  };
  const [notice] = days.filter(({ kind }) => kind === 'notice');
  return {
    servedOn: of(false),
    postedOn: typedDayOf(notice?.postedOn ?? null) ?? NOTHING,
    presumedBy: '',
    receivedOn: of(true),
    reason: '',
  };
}

export function noticeLetterView(
  letter: Letter,
  days: readonly LetterDay[],
  typed: TypedService,
  faults: readonly FieldError[] = [],
): NoticeLetterView {
  const error = messagesOf(faults);
  const path = `/recommendations/letters/${letter.id}`;
  const { servedIs } = noticeDuty(letter);
  const isServed = days.length > 0;
  return {
    title: `Notice letter of ${spokenDay(letter.datedOn)}`,
    faults,
    backLink: backTo(letter),
    frame: formFrame({ action: path, submit: 'Record', cancel: null }, { wide: true }),
    downloadHref: `${path}/letter.docx`,
    facts: factsOf(letter, days),
    items: itemsOf(letter),
    serviceHeading: isServed ? 'Correct the day of service' : 'Record the day of service',
    served: dateInput({
      name: servedIs,
      legend: asksForPosting(letter) ? 'Day of receipt of the notice' : 'Day of service',
      hint: asksForPosting(letter)
        ? 'The day on which the council or its executive received the letter. The law counts from that day, not from the day of posting. For example, 11 5 2022.'
        : 'The day on which the letter was handed over, posted or sent. For example, 11 5 2022.',
      value: typed.servedOn,
      error: error(servedIs),
    }),
    posting: asksForPosting(letter) ? postingFields(typed, error) : null,
    received: asksForReceipt(letter)
      ? dateInput({
          name: 'receipt',
          legend: 'Day of receipt of the recommendations',
          hint: 'The day on which the council or its executive received the recommendations. Leave it empty if you do not know it.',
          value: typed.receivedOn,
          error: error('receipt'),
        })
      : null,
    reason:
      isServed || error('reason')
        ? textArea({
            name: 'reason',
            label: 'Why a recorded date is corrected',
            hint: 'The earlier date stays visible, with this reason.',
            value: typed.reason,
            rows: 3,
            error: error('reason'),
          })
        : null,
  };
}

function factsOf(letter: Letter, days: readonly LetterDay[]): SummaryRow[] {
  const { bodyName, addressedTo, signedBy, documentId, documentTitle, recordedBy, recordedAt } = letter;
  const said = (isReceipt: boolean) =>
    days.filter(({ kind }) => (kind === 'receipt') === isReceipt).map((day) => dayWords(day, letter));
  const receipt = said(true);
  return [
    summaryRow('From', bodyName),
    summaryRow('Addressed to', { html: lines(addressedTo) }),
    summaryRow('Signed by', { html: lines(signedBy) }),
    documentId !== null &&
      documentTitle !== null &&
      summaryRow('Report', { text: documentTitle, href: `/documents/${documentId}` }),
    summaryRow('Law', upperFirst(noticeDuty(letter).law)),
    summaryRow('Served', said(false).join('; ') || 'Not recorded yet: this letter has not started any clock'),
    receipt.length > 0 && summaryRow('Received', receipt.join('; ')),
    summaryRow('Made', `by ${recordedBy} on ${dateTime(recordedAt)}`),
  ].filter((row): row is SummaryRow => Boolean(row));
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function dayWords({ happenedOn, postedOn, isPresumed, count }: LetterDay, { items }: Letter): string {
  const marks = [
    count < items.length && `${count} of ${items.length}`,
    isPresumed && 'presumed',
    postedOn && `posted on ${spokenDay(postedOn)}`,
  ].filter(Boolean);
  return [spokenDay(happenedOn), marks.length > 0 && `(${marks.join(', ')})`].filter(Boolean).join(' ');
}

function itemsOf({ items }: Letter): TableArguments {
  return sortableTable({
    caption: 'What the letter is about',
    captionIsShown: true,
    columns: [
      { text: 'Reference', short: true },
      { text: 'Recommendation' },
      { text: 'Response due', short: true },
    ],
    rows: items.map((item) => [
      { text: item.reference, href: pathOfReference({ kind: 'R', ...item }), note: item.label },
      { text: firstWords(item.text, 180), note: item.isExempt ? 'Exempt' : null },
      { text: item.responseDueOn ? spokenDay(item.responseDueOn) : 'No date' },
    ]),
  });
}

function backTo({ documentId, items: [first] }: Letter) {
  if (documentId !== null)
    return { text: 'Recommendations of the report', href: `/recommendations?document=${documentId}` };
  return first ? { text: first.reference, href: pathOfReference({ kind: 'R', ...first }) } : null;
}
