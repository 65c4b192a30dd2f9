import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { Cadence } from '../../calendar/cadence.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { ChosenTerms } from '../making/new-action.rules.js';

type Typed = {
  readonly cadence: Cadence | '';
  /** The code of the body at whose meeting it is due; empty for the one that watches it. */
  readonly dueBody: string;
  readonly nth: string;
};

type Days = { readonly dueOn: CalendarDay | null; readonly endsOn: CalendarDay | null };

/** What was typed as terms, and what is wrong with them together. @param bodies those whose meetings may be chosen */
export function chosenTerms(
  { cadence, dueBody, nth }: Typed,
  { dueOn, endsOn }: Days,
  isAtMeeting: boolean,
  bodies: readonly BodyRow[],
  watchingId: number | null,
): { readonly terms: ChosenTerms; readonly faults: readonly FieldError[] } {
  const body = dueBody ? bodies.find(({ code }) => code === dueBody) : null;
  const faults: FieldError[] = [];
  if (dueBody && !body) faults.push({ field: 'dueBody', message: 'Select a body from the list' });
  if (endsOn && dueOn && endsOn < dueOn)
    faults.push({ field: 'endsOn', message: 'The end must not be before the first day' });
  const atMeetings = isAtMeeting || cadence === 'each-meeting';
  return {
    terms: {
      cadence: cadence || null,
      dueOn: isAtMeeting ? null : dueOn,
      endsOn: cadence ? endsOn : null,
      dueBodyId: atMeetings ? (body?.id ?? watchingId) : null,
      dueNth: atMeetings ? Number(nth || '1') : null,
    },
    faults,
  };
}
