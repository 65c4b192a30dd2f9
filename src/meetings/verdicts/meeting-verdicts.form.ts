import {
  type ChosenVerdict,
  type ClaimedSubject,
  MEETING_VERDICTS,
  verdictField,
  wordsField,
} from '../../items/verdicts/meeting-verdict.rules.js';
import { type FormBody, textIn } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedReading } from '../../web/submit-form.js';

/** What was chosen and written on the page of a meeting's verdicts, by the reference of each claim. */
export type TypedVerdicts = ReadonlyMap<string, { readonly verdict: string; readonly words: string }>;

/** What the form says; what is left as it is does not stand in it. */
export type ReadVerdicts = TypedReading<
  TypedVerdicts,
  { readonly chosen: readonly ChosenVerdict[]; readonly seen: number }
>;

/** A claim on which nothing is said stays as it is. */
export const LEAVE = 'leave';

const MOST_CHARACTERS = 5000;

/**
 * Reads what was chosen of the claims on the page.
 * @param isDraft whether words may still be missing
 */
export function readMeetingVerdicts(
  body: FormBody,
  claims: readonly ClaimedSubject[],
  isDraft: boolean,
): ReadVerdicts {
  const typed = new Map(
    claims.map(({ reference }) => [
      reference,
      { verdict: textIn(body, verdictField(reference)) || LEAVE, words: textIn(body, wordsField(reference)) },
    ]),
  );
  const chosen = claims.flatMap((subject): ChosenVerdict[] => {
    const { verdict = LEAVE, words = '' } = typed.get(subject.reference) ?? {};
    const known = MEETING_VERDICTS.find((each) => each === verdict);
    // What was written of a claim that is then agreed stays out: its field was closed again.
    return known
      ? [{ subject, verdict: known, words: known === 'agreed-complete' ? null : words || null }]
      : [];
  });
  const unknown = claims.flatMap(({ reference }) =>
    isOffered(typed.get(reference)?.verdict)
      ? []
      : [{ field: verdictField(reference), message: `Select what the meeting decided on ${reference}` }],
  );
  const faults = formFaults(
    unknown,
    chosen.flatMap((each) => wordsFaults(each, isDraft)),
    chosen.length === 0 && unknown.length === 0 && !isDraft ? [NOTHING] : [],
    goneFaults(body, claims),
  );
  const seen = Number(textIn(body, 'seen')) || 0;
  return faults.length > 0 ? { ok: false, typed, faults } : { ok: true, typed, chosen, seen };
}

const NOTHING: FieldError = { field: null, message: 'Select what the meeting decided on at least one claim' };

function isOffered(verdict: string | undefined): boolean {
  return verdict === LEAVE || MEETING_VERDICTS.some((each) => each === verdict);
}

function wordsFaults(
  { subject: { reference }, verdict, words }: ChosenVerdict,
  isDraft: boolean,
): FieldError[] {
  const field = wordsField(reference);
  if (verdict === 'not-agreed' && words === null && !isDraft)
    return [{ field, message: `Enter what is still missing of ${reference}` }];
  if ((words?.length ?? 0) <= MOST_CHARACTERS) return [];
  return [{ field, message: `What the meeting said about ${reference} must be 5,000 characters or fewer` }];
}

/** What was judged or claimed anew while the page was open is not passed over in silence. */
function goneFaults(body: FormBody, claims: readonly ClaimedSubject[]): FieldError[] {
  const offered = new Set(claims.map(({ reference }) => verdictField(reference)));
  return Object.entries(body).flatMap(([field, value]) => {
    const isChosen = field.startsWith('verdict-') && value !== LEAVE && value !== '';
    if (!isChosen || offered.has(field)) return [];
    const reference = field.slice('verdict-'.length).replace(/-(?=\d+$)/, '/');
    const message = `${reference} no longer waits for a verdict. Look at the list again`;
    return [{ field: null, message }];
  });
}
