import { spokenDay } from '../../calendar/spoken-day.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { shownRequest } from './request-choice.view.js';
import type { DecisionOffer, DecisionOrLaying } from './request-decision-fields.form.js';

/** What a form that is right will do to which request, before it does. */
export function comingDecision(read: DecisionOrLaying, { owners }: DecisionOffer): TableArguments {
  const { requests } = 'laying' in read ? read.laying : read.decision;
  return sortableTable({
    caption: 'What will happen',
    captionIsShown: true,
    columns: [
      { text: 'Reference', short: true },
      { text: 'What is asked' },
      { text: 'Now' },
      { text: 'Afterwards' },
    ],
    rows: requests.map((request) => [
      { text: request.reference },
      { text: shownRequest(request).asked, note: request.askedBy },
      { text: nowWords(request) },
      { text: thenWords(request, read, owners) },
    ]),
  });
}

function nowWords({ kind, ownerName, dueOn }: RequestRow): string {
  if (kind === 'not-mine') return ownerName ?? 'No owner';
  return dueOn ? `Due on ${spokenDay(dueOn)}` : 'No due date';
}

function thenWords(request: RequestRow, read: DecisionOrLaying, owners: DecisionOffer['owners']): string {
  if ('laying' in read) {
    const { bodyName, heldOn } = read.laying.meeting;
    return `Referred to ${bodyName}, ${spokenDay(heldOn)}`;
  }
  const { outcome, newDueOn, newOwnerId } = read.decision;
  if (outcome === 'refused') return 'Refused: as it is now';
  if (request.itemKind === 'R') return 'Granted';
  if (request.kind === 'not-mine') return owners.find(({ id }) => id === newOwnerId)?.name ?? 'Another owner';
  const until = newDueOn ?? request.untilOn;
  return until ? `Due on ${spokenDay(until)}` : 'Another day';
}
