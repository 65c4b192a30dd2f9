import { inRunningText } from '../bodies/body-name.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { whichRequest } from './request.rules.js';
import type { RequestRow } from './requests.queries.js';

/** What a resolution says of one request. */
export type ResolvedRequest = Pick<
  RequestRow,
  | 'reference'
  | 'text'
  | 'publicity'
  | 'kind'
  | 'untilOn'
  | 'dueOn'
  | 'ownerName'
  | 'nth'
  | 'outcome'
  | 'words'
  | 'newDueOn'
  | 'newOwnerName'
>;

/**
 * The paragraph of the minutes about the requests that a meeting decided; null where it decided none. Minutes are published: of what
 * is not, they give the reference only.
 */
export function resolutionOn(
  requests: readonly ResolvedRequest[],
  meeting: { readonly bodyName: string; readonly heldOn: CalendarDay },
): string | null {
  const granted = requests.filter(({ outcome }) => outcome === 'granted');
  const refused = requests.filter(({ outcome }) => outcome === 'refused');
  const parts = [
    partOf(
      granted.filter(({ kind }) => kind === 'more-time'),
      'more time be granted as follows',
      grantedTime,
    ),
    partOf(
      granted.filter(({ kind }) => kind === 'not-mine'),
      'the following pass to another owner',
      passedOn,
    ),
    partOf(refused, 'the following requests be refused', refusal),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const numbered = parts.map((part, index) => (parts.length > 1 ? `(${index + 1}) ${part}` : part));
  const body = inRunningText(meeting.bodyName);
  return `RESOLVED by ${body} on ${spokenDay(meeting.heldOn)}: that ${numbered.join('; and ')}.`;
}

function partOf(
  requests: readonly ResolvedRequest[],
  heading: string,
  inWords: (request: ResolvedRequest) => string,
): string | null {
  if (requests.length === 0) return null;
  return `${heading}: ${requests.map((request) => `${nameOf(request)}${inWords(request)}`).join('; ')}`;
}

function nameOf({ reference, publicity, text, ownerName }: ResolvedRequest): string {
  if (publicity !== 'published') return reference;
  const words = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const short = words.length > 120 ? `${words.slice(0, 119).replace(/\s\S*$/, '')} …` : words;
  return `${reference}, “${short}”${ownerName ? ` (${ownerName})` : ''}`;
}

function grantedTime({ newDueOn, nth }: ResolvedRequest): string {
  const which = whichRequest(nth);
  return `${newDueOn ? `, to ${spokenDay(newDueOn)}` : ''}${which ? ` (${which})` : ''}`;
}

function passedOn({ newOwnerName }: ResolvedRequest): string {
  return newOwnerName ? `, to ${newOwnerName}` : '';
}

function refusal({ untilOn, words, nth, publicity }: ResolvedRequest): string {
  const which = whichRequest(nth);
  const asked = untilOn ? `, more time to ${spokenDay(untilOn)}` : '';
  const why = words && publicity === 'published' ? `, because: ${words.trim().replace(/\.$/, '')}` : '';
  return `${asked}${which ? ` (${which})` : ''}${why}`;
}
