import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { TypedDate } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { chosenMeeting, type Judges } from './meeting-choice.js';
import { VerdictForm } from './verdict.form.js';
import type { Verdict } from './verdict.rules.js';
import type { NewVerdict } from './verdicts.service.js';

/** What was typed into a form of a verdict. */
export type TypedVerdict = { readonly form: VerdictForm; readonly heldOn: TypedDate | null };

export type ReadVerdict =
  | {
      readonly ok: true;
      readonly verdict: Omit<NewVerdict, 'visible'>;
      readonly seen: number;
      readonly typed: TypedVerdict;
    }
  | { readonly ok: false; readonly faults: readonly FieldError[]; readonly typed: TypedVerdict };

/** The form as it opens. @param seen the last entry of the trail */
export function blankVerdict(seen: number): TypedVerdict {
  const form = new VerdictForm();
  form.seen = seen;
  return { form, heldOn: null };
}

/** Reads a verdict of a meeting up to `today`, one of those that are `offered`; tells every fault at once. */
export async function readVerdict(
  body: FormBody,
  offered: readonly Verdict[],
  judges: Judges,
  today: CalendarDay,
): Promise<ReadVerdict> {
  const heldOn = readDay(body, 'heldOn', 'Day of the meeting', true);
  const read = await readForm(VerdictForm, body);
  const { typed: form } = read;
  const typed = { form, heldOn: heldOn.typed };
  const meeting = isMeetingReadable(form) ? chosenMeeting(form, heldOn, judges, today) : null;
  const { verdict } = form;
  const isOffered = verdict !== '' && offered.includes(verdict);
  const faults = formFaults(
    isOffered ? [] : [{ field: 'verdict', message: 'Select what the meeting decided' }],
    faultsIn(read),
    meeting && !meeting.ok ? meeting.faults : [],
  );
  if (faults.length > 0 || !isOffered || !meeting?.ok) return { ok: false, faults, typed };
  const { words, supersededBy, seen } = form;
  const { bodyId, heldOn: day } = meeting;
  const given = { verdict, words: words || null, supersededBy, bodyId, heldOn: day };
  return { ok: true, verdict: given, seen, typed };
}

/** A field that was sent several times is no text; its own rule says so. */
function isMeetingReadable({ meeting, body }: VerdictForm): boolean {
  return typeof meeting === 'string' && typeof body === 'string';
}
