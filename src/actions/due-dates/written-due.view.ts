import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { typedDayOf } from '../../web/british-day-field.js';
import type { LinkArguments } from '../../web/govuk/standing-text.js';
import type { ActionRow } from '../action-row.queries.js';
import { actionPath } from '../views/action-words.js';
import type { TypedTermsForm } from './decided-terms.form.js';
import { type SuggestedDue, suggestedDue } from './suggested-due.rules.js';

/** How the paper said when it is due, and what that suggests; it is filled in only by whoever follows the link. */
export type WrittenDue = { readonly words: string; readonly link: LinkArguments | null };

/** The query of the form's address by which it opens with what the words suggest. */
export const SUGGESTED = { suggested: 'yes' };

/** What the words of the paper suggest for an action without a due date; null where nothing does, or something stands already. */
export function suggestionFor({
  duePhrase,
  dueOn,
  cadence,
  dueBodyId,
  madeOn,
  isMadeOnKnown,
}: ActionRow): SuggestedDue | null {
  if (duePhrase === null || dueOn !== null || cadence !== null || dueBodyId !== null) return null;
  return suggestedDue(duePhrase, isMadeOnKnown ? madeOn : null);
}

/** @param meetings the days on which the body that watches it meets */
export function writtenDue(row: ActionRow, meetings: readonly CalendarDay[]): WrittenDue | null {
  if (row.duePhrase === null) return null;
  const suggestion = suggestionFor(row);
  const href = actionPath(row, `/due?${new URLSearchParams(SUGGESTED)}`);
  return {
    words: `The paper says: “${row.duePhrase}”.`,
    link: suggestion && { text: `Fill in ${suggestionWords(suggestion, row, meetings)}`, href },
  };
}

/** The form with what is suggested filled in; nothing is saved by it. */
export function filledIn(typed: TypedTermsForm, suggestion: SuggestedDue): TypedTermsForm {
  const isDay = suggestion.kind === 'day';
  const form = Object.assign(typed.form, { kind: suggestion.kind, nth: isDay ? '' : '1' });
  return { ...typed, form, dueOn: isDay ? typedDayOf(suggestion.day) : null };
}

function suggestionWords(
  suggestion: SuggestedDue,
  { bodyName, madeOn }: ActionRow,
  meetings: readonly CalendarDay[],
): string {
  if (suggestion.kind === 'day') return spokenDay(suggestion.day);
  const next = meetings.filter((day) => day > madeOn).toSorted()[0];
  const when = next ? spokenDay(next) : 'of which no day is entered yet';
  return `the next meeting of ${inRunningText(bodyName)}, ${when}`;
}
