import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { CLOCK_EVENT_NAMES, type ClockEventKind, type GivenDays } from '../../deadlines/clock-event.rules.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import {
  missingPosting,
  type Posting,
  type ReadPosting,
  readPosting,
  type TypedPosting,
} from './posting.form.js';

/** What was typed into the form of notice and receipt. */
export type TypedNotice = {
  /** The references that are ticked, as in addresses. */
  readonly chosen: readonly string[];
  readonly days: Readonly<Partial<Record<ClockEventKind, TypedDay>>>;
  /** Of the notice; null where no clock looks at one. */
  readonly posting: TypedPosting | null;
  /** Why a recorded day is corrected. */
  readonly reason: string;
};

const LONGEST_REASON = 2000;

/** A date left empty is among them, with nothing in it. */
export type ReadNotice = TypedReading<TypedNotice, { readonly days: GivenDays; readonly posting: Posting }>;

/** Reads a form that asks for dates of these kinds, each of which may be left empty. */
export function readNotice(body: FormBody, kinds: readonly ClockEventKind[]): ReadNotice {
  const read = kinds.map((kind) => ({ kind, ...readDay(body, kind, CLOCK_EVENT_NAMES[kind], true) }));
  const chosen = [body.recommendations].flat().filter((value) => typeof value === 'string');
  const posting = kinds.includes('notice') ? readPosting(body) : null;
  const reason = textIn(body, 'reason');
  const tooLong = { field: 'reason', message: 'The reason must be 2,000 characters or fewer' };
  const noticeOn = read.find(({ kind }) => kind === 'notice')?.day ?? null;
  const faults = [
    ...read.flatMap(({ kind, faults: wrong }) => wrong.map(({ message }) => ({ field: kind, message }))),
    ...(posting ? postingFaults(posting, noticeOn) : []),
    ...(reason.length > LONGEST_REASON ? [tooLong] : []),
  ];
  const days = Object.fromEntries(read.map(({ kind, typed }) => [kind, typed]));
  return typedReading({ chosen, days, posting: posting?.typed ?? null, reason }, faults, {
    days: Object.fromEntries(read.map(({ kind, day }) => [kind, day ?? undefined])),
    posting: posting?.posting ?? { postedOn: null, presumedBy: null },
  });
}

/** What is wrong with a posting, beside what was read of it. */
function postingFaults(
  { posting, faults }: ReadPosting,
  noticeOn: CalendarDay | null,
): readonly FieldError[] {
  const { postedOn, presumedBy } = posting;
  if (faults.length > 0) return faults;
  if (noticeOn === null) {
    const missing = postedOn || presumedBy ? missingPosting('notice', posting) : null;
    return missing ? [missing] : [];
  }
  if (postedOn === null || postedOn <= noticeOn) return [];
  const message = `The day of posting must be ${spokenDay(noticeOn)} or earlier: the notice was received on that day`;
  return [{ field: 'posted', message }];
}
