import { spokenDay } from '../../../calendar/spoken-day.js';
import { REQUEST_KIND_NAMES, whichRequest } from '../../../requests/request.rules.js';
import { tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import type { RequestedItem } from '../progress-parts.js';
import type { SilentItem } from '../progress-report.js';
import { itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

/** What owners ask for and nobody has decided; then who was asked for an update and gave none, where a round was asked. */
export function requestsSection(
  { requests, noUpdate }: BoardReport,
  context: SectionContext,
): PrintedSection[] {
  const waiting = itemTable(
    'Requests that wait for a decision',
    requests,
    [column('The request', 'wide'), column('Due now', 'day')],
    (item) => [requestCell(item), dayCell(item.dueOn, item.untilOn && `wished: ${spokenDay(item.untilOn)}`)],
    context,
  );
  const silent = itemTable(
    'Asked before the meeting, with no answer by the deadline for its papers',
    noUpdate.map((item) => ({ ...item, owner: item.askedOf })),
    [column('What came')],
    (item) => [askedCell(item)],
    context,
  );
  return [
    { id: 'requests', heading: 'Requests waiting', level: 2, blocks: [tableOrNone(waiting)] },
    ...(noUpdate.length > 0
      ? [
          {
            id: 'requests-no-update',
            heading: 'No update received',
            level: 3,
            blocks: [tableOrNone(silent)],
          } as const,
        ]
      : []),
  ];
}

/** “More time, to 31 January 2027 (2nd request): reason” with who asked, and before which meeting it lies. */
function requestCell({
  request,
  untilOn,
  nth,
  reason,
  whose,
  askedBy,
  askedOn,
  laidBefore,
  laidOn,
}: RequestedItem): PrintedCell {
  const until = untilOn === null ? '' : `, to ${spokenDay(untilOn)}`;
  const which = whichRequest(nth);
  const text = `${REQUEST_KIND_NAMES[request]}${until}${which === null ? '' : ` (${which})`}: ${reason}`;
  const notes = [
    `Asked ${askedBy === null ? '' : `by ${askedBy} `}on ${spokenDay(askedOn)}`,
    whose && `Said to be for ${whose}`,
    laidBefore && laidOn && `Before ${laidBefore} on ${spokenDay(laidOn)}`,
  ];
  return textCell(text, notes.filter(Boolean).join('. '));
}

function askedCell({ askedOn, deadlineOn, notAsked }: SilentItem): PrintedCell {
  return notAsked === null
    ? textCell('No update received', `Asked on ${spokenDay(askedOn)} for ${spokenDay(deadlineOn)}`)
    : textCell('Not asked', notAsked);
}
