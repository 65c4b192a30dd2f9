import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../../items/references/reference.rules.js';
import { type TypedDay, typedDayOf } from '../../../web/british-day-field.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../../web/govuk/radios.js';
import { type SummaryRow, summaryRow } from '../../../web/govuk/summary-list.js';
import { dateTime } from '../../../web/helpers/date-time.helper.js';
import { lines } from '../../../web/helpers/lines.helper.js';
import type { PageView } from '../../../web/page.js';
import { messageTag } from '../../views/message-tag.js';
import type { ChairLetterRow } from '../chair-letter-row.js';
import type { LetterSendingForm } from '../forms/letter-sending.form.js';
import { type LetterBlock, letterBlocks } from '../letter-blocks.rules.js';
import { LETTERS_PATH, letterName } from '../letter-key.rules.js';

export type LetterView = PageView & {
  readonly facts: readonly SummaryRow[];
  readonly downloadHref: string;
  readonly blocks: readonly LetterBlock[];
  readonly signedBy: string;
  /** Why it is not due any more; null where it is, or it went out. */
  readonly stopped: string | null;
  /** Where it is worded anew; null for those who may not, and once it went out. */
  readonly editHref: string | null;
  /** Where the draft is discarded; null for those who may not, and once it was sent. */
  readonly discardHref: string | null;
  /** How it goes out; null for those who may not, and once it did. */
  readonly sending: LetterSendingFields | null;
  readonly publishHref: string | null;
};

/** How a letter goes out. */
export type LetterSendingFields = {
  readonly action: string;
  /** The last entry of the letter's trail: what goes out is what was read. */
  readonly seen: number;
  readonly way: RadiosArguments;
  readonly on: DateInputArguments;
};

export type TypedSending = Pick<LetterSendingForm, 'way' | 'seen'> & { readonly on: TypedDay | null };

/** A letter of the chair, and what became of it. */
export function letterView(
  letter: ChairLetterRow,
  { stopped, mayKeep }: { readonly stopped: string | null; readonly mayKeep: boolean },
  typed: TypedSending,
  faults: readonly FieldError[] = [],
): LetterView {
  const path = `${LETTERS_PATH}/${letter.letterId}`;
  const isSent = letter.sentOn !== null;
  return {
    title: letterName(letter.number, formatReference(letter.reference)),
    faults,
    backLink: { text: 'Letters from the chair', href: LETTERS_PATH },
    facts: factsOf(letter, mayKeep),
    downloadHref: `${path}/letter.docx`,
    blocks: letterBlocks(letter.words),
    signedBy: letter.signedBy,
    stopped: isSent ? null : stopped,
    editHref: mayKeep && !isSent ? `${path}/words` : null,
    discardHref: mayKeep && !isSent && letter.messageId === null ? `${path}/discards/new` : null,
    sending:
      mayKeep && !isSent ? { action: path, seen: typed.seen, ...sendingFields(letter, typed, faults) } : null,
    publishHref: mayKeep && isSent ? `${path}/publications/new` : null,
  };
}

/** What was typed before anybody typed. */
export function blankSending(today: CalendarDay, seen: number): TypedSending {
  return { way: '', seen, on: typedDayOf(today) };
}

function factsOf(letter: ChairLetterRow, mayKeep: boolean): SummaryRow[] {
  const { reference, bodyName, addressedTo, toAddress, copyTo, dueOn, datedOn, sentOn } = letter;
  const { messageId, messageState, recordedBy, recordedAt, isPublic, publicReason } = letter;
  const message =
    messageId !== null && messageState !== null
      ? [
          summaryRow('Email', {
            text: `Message ${messageId}`,
            href: mayKeep ? `/reminders/outbox/${messageId}` : null,
            tag: messageTag(messageState),
          }),
        ]
      : [];
  const way = messageId === null ? 'by post' : 'by email';
  return [
    summaryRow('About', { text: formatReference(reference), href: pathOfReference(reference) }),
    summaryRow('Body', bodyName),
    summaryRow('Due date', spokenDay(dueOn)),
    summaryRow('To', { html: lines(addressedTo) }),
    summaryRow('Email address', toAddress ?? 'None: it goes by post'),
    ...(toAddress && copyTo ? [summaryRow('Copy to', copyTo)] : []),
    summaryRow('Dated', spokenDay(datedOn)),
    summaryRow('Drafted', `${dateTime(recordedAt)} by ${recordedBy}`),
    summaryRow('Sent', sentOn === null ? 'Not yet' : `${spokenDay(sentOn)}, ${way}`),
    ...message,
    summaryRow(
      'Public register',
      publicReason === null ? 'No' : `${isPublic ? 'Yes' : 'No'}: ${publicReason}`,
    ),
  ];
}

function sendingFields(
  { toAddress, copyTo }: ChairLetterRow,
  { way, on }: TypedSending,
  faults: readonly FieldError[],
): Pick<LetterSendingFields, 'way' | 'on'> {
  const errorAt = messagesOf(faults);
  const copy = copyTo && copyTo !== toAddress ? `, with a copy to ${copyTo}` : '';
  const byMail = { value: 'mail', text: 'By email now', hint: `To ${toAddress}${copy}` };
  const byPost = {
    value: 'post',
    text: 'By post',
    hint: 'Print the Word document, and say when it was posted',
  };
  return {
    way: radios({
      name: 'way',
      legend: 'How will you send it?',
      items: toAddress === null ? [byPost] : [byMail, byPost],
      value: way || null,
      error: errorAt('way'),
    }),
    on: dateInput({
      name: 'on',
      legend: 'Day of posting',
      hint: 'Only for a letter by post',
      value: on,
      error: errorAt('on'),
    }),
  };
}
