import { spokenDay } from '../../calendar/spoken-day.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { REQUEST_KIND_NAMES, REQUEST_STATE_NAMES, whichRequest } from '../../requests/request.rules.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { type Tag, tag } from '../../web/govuk/tag.js';

/** A request in a list, to be ticked while it waits. */
export type ShownRequest = {
  readonly id: number;
  readonly reference: string;
  readonly href: string;
  readonly text: string;
  /** “More time until 30 September 2022”. */
  readonly asked: string;
  /** “4th request”; null for the first. */
  readonly which: Tag | null;
  readonly by: string;
  readonly reason: string;
  readonly due: string;
  readonly laid: string | null;
  readonly isTicked: boolean;
  /** What came of it; null while it waits. */
  readonly decided: { readonly state: Tag; readonly words: string } | null;
};

export function shownRequest(request: RequestRow, ticked: readonly number[] = []): ShownRequest {
  const { id, kind, itemKind, untilOn, whose, nth, askedBy, askedAddress, askedOn, ownerName } = request;
  const which = whichRequest(nth);
  const forWhom = ownerName && ownerName !== askedBy ? ` for ${ownerName}` : '';
  const way = askedAddress ? `, through the link sent to ${askedAddress}` : '';
  return {
    id,
    reference: request.reference,
    href: pathOfReference({ ...request, kind: itemKind }),
    text: request.text,
    asked: `${REQUEST_KIND_NAMES[kind]}${untilOn ? ` until ${spokenDay(untilOn)}` : ''}${whose ? `, perhaps ${whose}` : ''}`,
    which: which === null ? null : tag(which, nth >= MANY ? 'red' : 'yellow'),
    by: `${askedBy}${forWhom}, ${spokenDay(askedOn)}${way}`,
    reason: request.reason,
    due: request.dueOn ? `Due on ${spokenDay(request.dueOn)}` : 'No due date',
    laid:
      request.laidBefore &&
      `Before ${request.laidBefore.bodyName} on ${spokenDay(request.laidBefore.heldOn)}`,
    isTicked: ticked.includes(id),
    decided: decidedWords(request),
  };
}

/** From the third on the plan itself is in question. */
const MANY = 3;

const COLOURS = { granted: 'green', refused: 'red', withdrawn: 'grey' } as const;

function decidedWords({ outcome, decidedBy, decidedOn, words, newDueOn, newOwnerName }: RequestRow) {
  if (outcome === null) return null;
  const what = newDueOn
    ? `, due on ${spokenDay(newDueOn)}`
    : newOwnerName
      ? `, passed to ${newOwnerName}`
      : '';
  const day = decidedOn ? ` on ${spokenDay(decidedOn)}` : '';
  return {
    state: tag(REQUEST_STATE_NAMES[outcome], COLOURS[outcome]),
    words: `${decidedBy}${day}${what}${words ? `: ${words}` : ''}`,
  };
}
