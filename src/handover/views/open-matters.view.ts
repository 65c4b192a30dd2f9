import { CLAIM_LABELS } from '../../actions/updates/claim.rules.js';
import { actionPath, stateTag } from '../../actions/views/action-words.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { AwaitedResponse, OpenMatter } from '../open-matters.queries.js';

const READABLE = 160;

/** The open actions of one owner, for somebody who decides what becomes of them. Null where there are none. */
export function openMattersTable(ownerName: string, matters: readonly OpenMatter[]): TableArguments | null {
  if (matters.length === 0) return null;
  return sortableTable({
    caption: `Open actions of ${ownerName}`,
    columns: [
      { text: 'Reference', short: true },
      { text: 'Action' },
      { text: 'Due', short: true },
      { text: 'Status' },
    ],
    rows: matters.map(({ action, lastUpdate }) => [
      { text: action.reference, href: actionPath(action) },
      { text: firstWords(action.text, READABLE), note: lastUpdate ? lastSaid(lastUpdate) : 'No update yet' },
      { text: action.dueOn ? spokenDay(action.dueOn) : 'No date' },
      { tag: stateTag(action.state) },
    ]),
  });
}

/** The last update in one line: “On track, said on 3 May 2026; expected by 1 June 2026”. */
export function lastSaid({ claim, writtenOn, forecastOn }: NonNullable<OpenMatter['lastUpdate']>): string {
  const forecast = forecastOn ? `; expected by ${spokenDay(forecastOn)}` : '';
  return `${CLAIM_LABELS[claim]}, said on ${spokenDay(writtenOn)}${forecast}`;
}

/** The responses awaited through one team or contact. Null where there are none. */
export function awaitedTable(ownerName: string, awaited: readonly AwaitedResponse[]): TableArguments | null {
  if (awaited.length === 0) return null;
  return sortableTable({
    caption: `Responses that ${ownerName} is asked for`,
    columns: [{ text: 'Reference', short: true }, { text: 'Recommendation' }, { text: 'Due', short: true }],
    rows: awaited.map(({ reference, path, text, body, dueOn }) => [
      { text: reference, href: path },
      { text: firstWords(text, READABLE), note: `to ${body}` },
      { text: dueOn ? spokenDay(dueOn) : 'Not started' },
    ]),
  });
}
