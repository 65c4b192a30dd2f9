import { theBody } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { owingAddressees } from '../../recommendations/addressees/owing-addressees.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { sentenceWords } from '../progress/told/told-words.rules.js';

/** A recommendation whose answer is late on `day`, as the minutes put it: of several who are asked, those that are late. */
export function recommendationArising(item: RecommendationRow, day: CalendarDay): string {
  const { text, madeOn, bodyName, makerName, addresseeName, furtherAddressees } = item;
  const asked = text.replace(/\s+/g, ' ').trim();
  const to = [addresseeName, ...furtherAddressees].map(theBody).join(' and ');
  const made = `${sentenceWords(theBody(makerName ?? bodyName))} recommended to ${to} on ${spokenDay(madeOn)}: “${asked}”`;
  const due = owingAddressees(item).flatMap(({ name, dueOn }) => {
    if (dueOn === null || dueOn >= day) return [];
    const from = furtherAddressees.length > 0 ? ` from ${theBody(name)}` : '';
    return [` An answer was due${from} by ${spokenDay(dueOn)}.`];
  });
  return `${made}${due.join('')} None has been received.`;
}
