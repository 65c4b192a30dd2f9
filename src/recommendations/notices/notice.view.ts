import { spokenDay } from '../../calendar/spoken-day.js';
import { CLOCK_EVENT_NAMES, type ClockEventKind } from '../../deadlines/clock-event.rules.js';
import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { HoldingDay } from '../clocks/clock-events.queries.js';
import type { RecommendationChoice } from '../recommendation-choice.queries.js';
import type { RecommendationRow } from '../recommendation-row.js';
import type { TypedNotice } from './notice.form.js';
import type { TypedPosting } from './posting.form.js';
import { type PostingFields, postingFields } from './posting-fields.view.js';

const HINTS: Readonly<Record<ClockEventKind, string>> = {
  receipt: 'The day on which the council or its executive received the recommendations.',
  notice: 'The day on which the notice in writing was received, not the day on which it was posted.',
  request: 'The day on which the health body was asked for a response.',
  report: 'The day on which the report was made to the authority.',
  start: 'The day from which the council’s own rule counts.',
};

export type NoticeView = PageView & {
  readonly frame: FormFrame;
  readonly dates: readonly DateInputArguments[];
  /** Null where no clock looks at a notice. */
  readonly posting: PostingFields | null;
  /** Which of several; null where the form is about one. */
  readonly which: CheckboxesArguments | null;
  /** The one that the form is about. */
  readonly only: {
    readonly value: string;
    readonly reference: string;
    readonly asked: string;
    readonly text: string;
  } | null;
  /** Where a date is recorded already; null where there is nothing to correct. */
  readonly reason: TextareaArguments | null;
  /** Where the letter is made that is then served; null where a panel has ended everything it could be about. */
  readonly letterHref: string | null;
};

/** What the form asks for, and what is known. */
export type AskedNotice = {
  readonly choice: RecommendationChoice;
  readonly kinds: readonly ClockEventKind[];
  readonly holding: readonly HoldingDay[];
};

const NO_POSTING: TypedPosting = { postedOn: { day: '', month: '', year: '' }, presumedBy: '' };

/** The form as it opens: everything ticked of which an answer is still asked, no dates. What a panel has ended had its days too. */
export function blankNotice({ rows }: RecommendationChoice): TypedNotice {
  const open = rows.filter(({ endedOn }) => endedOn === null);
  const chosen = (open.length > 0 ? open : rows).map(inPath);
  return { chosen, days: {}, posting: null, reason: '' };
}

export function noticeView(
  { choice: { rows, documentId, query }, kinds, holding }: AskedNotice,
  typed: TypedNotice,
  faults: readonly FieldError[] = [],
): NoticeView {
  const errorAt = messagesOf(faults);
  const first = rows[0];
  const only = rows.length === 1 && first ? first : null;
  const cancelHref =
    documentId === null && first
      ? pathOfReference({ kind: 'R', ...first })
      : `/recommendations?document=${documentId}`;
  return {
    title: titleFor(kinds),
    faults,
    backLink: { text: 'Back', href: cancelHref },
    frame: formFrame({ action: `/recommendations/notice${query}`, submit: 'Record', cancel: cancelHref }),
    dates: kinds.map((kind) =>
      dateInput({
        name: kind,
        legend: CLOCK_EVENT_NAMES[kind],
        hint: [
          HINTS[kind],
          kinds.length > 1 ? 'Leave it empty if you do not know it.' : 'For example, 11 5 2022.',
          ...holdingWords(
            holding.filter((day) => day.kind === kind),
            rows.length,
          ),
        ].join(' '),
        value: typed.days[kind] ?? null,
        error: errorAt(kind),
      }),
    ),
    posting: kinds.includes('notice') ? postingFields(typed.posting ?? NO_POSTING, errorAt) : null,
    which: only ? null : whichOf(rows, typed, errorAt('recommendations')),
    only: only && {
      value: inPath(only),
      reference: only.reference,
      asked: `Asked of ${only.addresseeName}`,
      text: only.text,
    },
    reason:
      holding.length > 0
        ? textArea({
            name: 'reason',
            label: 'Why a recorded date is corrected',
            hint: 'Needed if you enter a different date from the one recorded. The earlier date stays visible.',
            value: typed.reason,
            rows: 3,
            error: errorAt('reason'),
          })
        : null,
    letterHref: rows.some(({ endedOn }) => endedOn === null) ? `/recommendations/letters/new${query}` : null,
  };
}

/** “Recorded now: 11 May 2022.”, or how many have which day. */
function holdingWords(days: readonly HoldingDay[], outOf: number): string[] {
  if (days.length === 0) return [];
  const isOne = days.length === 1 && days[0]?.count === outOf;
  const said = days.map(({ happenedOn, count }) =>
    isOne ? spokenDay(happenedOn) : `${spokenDay(happenedOn)} for ${count} of ${outOf}`,
  );
  return [`Recorded now: ${said.join(', ')}.`];
}

function whichOf(rows: readonly RecommendationRow[], { chosen }: TypedNotice, error: string | null) {
  return checkboxes({
    name: 'recommendations',
    legend: 'Which recommendations?',
    items: rows.map((row) => ({
      value: inPath(row),
      text: [row.reference, row.label, row.endedOn && `(${row.state})`].filter(Boolean).join(' '),
      hint: firstWords(row.text, 140),
    })),
    values: chosen,
    error,
  });
}

function titleFor(kinds: readonly ClockEventKind[]): string {
  return kinds.includes('receipt') ? 'Record notice and receipt' : 'Record what starts the clock';
}

function inPath(row: RecommendationRow): string {
  return referenceInPath({ kind: 'R', ...row });
}
