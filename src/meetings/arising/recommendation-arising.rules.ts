import { inRunningText } from '../../bodies/body-name.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';

type Unanswered = Pick<
  RecommendationRow,
  'text' | 'madeOn' | 'bodyName' | 'addresseeName' | 'responseDueOn'
> &
  Partial<Pick<RecommendationRow, 'makerName'>>;

/** A recommendation whose answer is late, as the minutes put it. */
export function recommendationArising(item: Unanswered): string {
  const { text, madeOn, bodyName, makerName, addresseeName, responseDueOn } = item;
  const asked = text.replace(/\s+/g, ' ').trim();
  const to = inRunningText(addresseeName);
  const made = `${makerName ?? bodyName} recommended to ${to} on ${spokenDay(madeOn)}: “${asked}”`;
  const due = responseDueOn ? ` An answer was due by ${spokenDay(responseDueOn)}.` : '';
  return `${made}${due} None has been received.`;
}
